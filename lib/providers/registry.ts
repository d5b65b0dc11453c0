import { createBinanceProvider } from "@/lib/providers/binance/client";
import { createCoinbaseProvider } from "@/lib/providers/coinbase/client";
import { createCoingeckoProvider } from "@/lib/providers/coingecko/client";
import { createDefillamaProvider } from "@/lib/providers/defillama/client";
import { createKrakenProvider } from "@/lib/providers/kraken/client";
import { listedOnly } from "@/lib/providers/listed-only";
import type { Provider, ProviderInfo } from "@/lib/providers/provider";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const BINANCE: ProviderInfo = { id: "binance", name: "Binance" };
const COINBASE: ProviderInfo = { id: "coinbase", name: "Coinbase Exchange" };
const KRAKEN: ProviderInfo = { id: "kraken", name: "Kraken" };
const COINGECKO: ProviderInfo = { id: "coingecko", name: "CoinGecko" };
const DEFILLAMA: ProviderInfo = { id: "defillama", name: "DefiLlama" };
const SIMULATOR: ProviderInfo = { id: "simulator", name: "Simulated market" };

type LiveProviderId = "binance" | "coinbase" | "kraken" | "coingecko" | "defillama";

interface LiveProviderOptions {
  readonly runtime: ProviderRuntime;
  /** another address per provider id: https to a public host, or loopback */
  readonly overrideUrls?: { readonly [id in LiveProviderId]?: string | undefined };
}

/**
 * The real providers: exchanges first, deepest history first among them, then those that hand on others' prices.
 * Coinbase's identifiers are not verified, so it is asked for what it lists and nothing else.
 * @throws RangeError when an override URL is not allowed
 */
export function createLiveProviders({ runtime, overrideUrls = {} }: LiveProviderOptions): readonly Provider[] {
  return [
    createBinanceProvider({ info: BINANCE, runtime, overrideUrl: overrideUrls.binance }),
    listedOnly(createCoinbaseProvider({ info: COINBASE, runtime, overrideUrl: overrideUrls.coinbase })),
    createKrakenProvider({ info: KRAKEN, runtime, overrideUrl: overrideUrls.kraken }),
    createCoingeckoProvider({ info: COINGECKO, runtime, overrideUrl: overrideUrls.coingecko }),
    createDefillamaProvider({ info: DEFILLAMA, runtime, overrideUrl: overrideUrls.defillama }),
  ];
}

/**
 * The market simulator, asked through the real Binance client and stored under its own name.
 * @param url the simulator's Binance address on loopback
 * @throws RangeError when the URL is not allowed
 */
export function createSimulatedProvider(url: string, runtime: ProviderRuntime): Provider {
  return createBinanceProvider({ info: SIMULATOR, runtime, overrideUrl: url });
}
