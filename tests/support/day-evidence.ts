import type { DayEvidence, ObservedClose } from "@/lib/core/reconcile/observed-close";

/** Trust, lower first: the order of prisma/seed/providers.json. DefiLlama hands on CoinGecko's prices. */
const PROVIDERS = {
  csv: { priority: 10, origin: "csv", quote: "USD" },
  coinbase: { priority: 15, origin: "coinbase", quote: "USD" },
  kraken: { priority: 16, origin: "kraken", quote: "USD" },
  binance: { priority: 20, origin: "binance", quote: "USD" },
  coingecko: { priority: 30, origin: "coingecko", quote: "USD" },
  defillama: { priority: 40, origin: "coingecko", quote: "USD" },
} as const;

export type KnownProvider = keyof typeof PROVIDERS;

/** One provider's observation of a day: its close, or more. Quotes are USD by default. */
type Observed = string | (Partial<ObservedClose> & Pick<ObservedClose, "close">);

/** Observations of a day: `dayEvidence(day, {kraken: "100", binance: {close: "101", quote: "USDT"}})`. */
export function dayEvidence(
  day: number,
  observed: Readonly<Partial<Record<KnownProvider, Observed>>>,
  usdtUsd: string | null = null,
): DayEvidence {
  const closes = (Object.keys(PROVIDERS) as KnownProvider[]).flatMap((providerId): ObservedClose[] => {
    const one = observed[providerId];
    if (one === undefined) return [];
    const rest = typeof one === "string" ? { close: one } : one;
    return [{ providerId, revision: 1, verdict: null, ...PROVIDERS[providerId], ...rest }];
  });
  return { day, closes, usdtUsd };
}
