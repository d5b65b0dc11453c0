import { createBinanceProvider } from "@/lib/providers/binance/client";
import { createCoinbaseProvider } from "@/lib/providers/coinbase/client";
import { createCoingeckoProvider } from "@/lib/providers/coingecko/client";
import { createDefillamaProvider } from "@/lib/providers/defillama/client";
import { createKrakenProvider } from "@/lib/providers/kraken/client";

/** The real client of every provider whose protocol the simulator speaks. */
export const PROVIDER_CLIENTS = {
  binance: createBinanceProvider,
  coinbase: createCoinbaseProvider,
  kraken: createKrakenProvider,
  coingecko: createCoingeckoProvider,
  defillama: createDefillamaProvider,
} as const;

/** What each of them calls bitcoin. */
export const BITCOIN = {
  binance: "BTCUSDT",
  coinbase: "BTC-USD",
  kraken: "BTC/USD",
  coingecko: "bitcoin",
  defillama: "coingecko:bitcoin",
} as const;
