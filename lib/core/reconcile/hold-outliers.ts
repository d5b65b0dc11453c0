import { quantile } from "@/lib/core/metrics/quantile";
import { type Hold, independentSources, type PriceSource } from "@/lib/core/reconcile/price-source";
import { relativeGap } from "@/lib/core/reconcile/relative-gap";

const LEAST_LIMIT = 0.05;
const MAD_FACTOR = 8;
/** A median needs a majority. */
const LEAST_ORIGINS = 3;
/** Share of the limit below which a held observation counts again. */
const READMISSION = 0.5;

/**
 * Holds what lies further from the median of at least three origins than max(5 %, 8·MAD/median). An observation that is
 * held by this rule already stays held down to half of that, so that it does not flap at the limit. A silent provider of
 * an origin is judged like the one that counts, so that its error shows as well.
 * @param sources of one day, none refused by a person
 */
export function holdOutliers(sources: readonly PriceSource[]): readonly Hold[] {
  if (sources.length < LEAST_ORIGINS) return [];
  const prices = Float64Array.from(independentSources(sources), ({ usd }) => usd);
  if (prices.length < LEAST_ORIGINS) return [];
  const median = quantile(prices, 0.5);
  const mad = quantile(
    prices.map((price) => Math.abs(price - median)),
    0.5,
  );
  const limit = Math.max(LEAST_LIMIT, (MAD_FACTOR * mad) / median);
  return sources.flatMap(({ observed, text, usd, isVouched }): Hold[] => {
    const measured = relativeGap(usd, median);
    const isHeldAlready = observed.verdict?.kind === "held" && observed.verdict.rule === "outlier";
    const isOut = isHeldAlready ? measured >= limit * READMISSION : measured > limit;
    if (isVouched || !isOut) return [];
    return [{ observed, rule: "outlier", closeUsd: text, reference: String(median), measured, threshold: limit }];
  });
}
