import { createBinanceProvider } from "@/lib/providers/binance/client";
import { createCoinbaseProvider } from "@/lib/providers/coinbase/client";
import { createCoingeckoProvider } from "@/lib/providers/coingecko/client";
import { createDefillamaProvider } from "@/lib/providers/defillama/client";
import { createKrakenProvider } from "@/lib/providers/kraken/client";
import { listedOnly } from "@/lib/providers/listed-only";
import type { Provider, ProviderInfo, ProviderOptions } from "@/lib/providers/provider";
import type { ProviderGuard } from "@/lib/providers/provider-guard";
import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const BINANCE = { id: "binance", name: "Binance" } as const;
const COINBASE = { id: "coinbase", name: "Coinbase Exchange" } as const;
const KRAKEN = { id: "kraken", name: "Kraken" } as const;
const COINGECKO = { id: "coingecko", name: "CoinGecko" } as const;
const DEFILLAMA = { id: "defillama", name: "DefiLlama" } as const;
const SIMULATOR: ProviderInfo = { id: "simulator", name: "Simulated market" };

type LiveProviderId = "binance" | "coinbase" | "kraken" | "coingecko" | "defillama";

interface LiveProviderOptions {
  readonly runtime: ProviderRuntime;
  /** another address per provider id: https to a public host, or loopback */
  readonly overrideUrls?: { readonly [id in LiveProviderId]?: string | undefined };
  readonly guardOf?: GuardOf | undefined;
}

export type GuardOf = (providerId: string) => ProviderGuard;

/**
 * The real providers: exchanges first, deepest history first among them, then those that hand on others' prices.
 * Coinbase's identifiers are not verified, so only what it lists is requested.
 * @throws RangeError when an override URL is not allowed
 */
export function createLiveProviders({ runtime, overrideUrls = {}, guardOf }: LiveProviderOptions): readonly Provider[] {
  const made = (info: ProviderInfo & { readonly id: LiveProviderId }): ProviderOptions => ({
    info,
    runtime,
    overrideUrl: overrideUrls[info.id],
    guard: guardOf?.(info.id),
  });
  return [
    createBinanceProvider(made(BINANCE)),
    listedOnly(createCoinbaseProvider(made(COINBASE))),
    createKrakenProvider(made(KRAKEN)),
    createCoingeckoProvider(made(COINGECKO)),
    createDefillamaProvider(made(DEFILLAMA)),
  ];
}

/**
 * The market simulator, called through the real Binance client and stored under its own name.
 * @param url the simulator's Binance address on loopback
 * @throws RangeError when the URL is not allowed
 */
export function createSimulatedProvider(url: string, runtime: ProviderRuntime, guardOf?: GuardOf): Provider {
  return createBinanceProvider({ info: SIMULATOR, runtime, overrideUrl: url, guard: guardOf?.(SIMULATOR.id) });
}
