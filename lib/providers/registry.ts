import { createBinanceProvider } from "@/lib/providers/binance/client";
import { createCoingeckoProvider } from "@/lib/providers/coingecko/client";
import type { Provider, ProviderInfo } from "@/lib/providers/provider";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const BINANCE: ProviderInfo = { id: "binance", name: "Binance" };
const COINGECKO: ProviderInfo = { id: "coingecko", name: "CoinGecko" };
const SIMULATOR: ProviderInfo = { id: "simulator", name: "Simulated market" };

interface LiveProviderOptions {
  readonly runtime: ProviderRuntime;
  /** another address per provider id: https to a public host, or loopback */
  readonly overrideUrls?: { readonly binance?: string | undefined; readonly coingecko?: string | undefined };
}

/**
 * The real providers, most trusted first.
 * @throws RangeError when an override URL is not allowed
 */
export function createLiveProviders({ runtime, overrideUrls }: LiveProviderOptions): readonly Provider[] {
  return [
    createBinanceProvider({ info: BINANCE, runtime, overrideUrl: overrideUrls?.binance }),
    createCoingeckoProvider({ info: COINGECKO, runtime, overrideUrl: overrideUrls?.coingecko }),
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
