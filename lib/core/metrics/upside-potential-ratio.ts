import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PartialMoments, partialMoments } from "@/lib/core/metrics/partial-moments";

/**
 * Upside potential ratio, mean(max(r − MAR, 0)) over the downside deviation, both over all returns (F. Sortino, 1999).
 * @param returns simple returns a period, NaN where unknown
 * @param mar minimum acceptable return per period
 */
export function upsidePotentialRatio(returns: Float64Array, mar = 0): Metric {
  return upsidePotentialRatioOf(partialMoments(returns, mar));
}

/** The same from the partial moments about the MAR. */
export function upsidePotentialRatioOf({ n, gains, squaredLosses }: PartialMoments): Metric {
  if (n === 0) return noMetric("too-few", 0);
  const downside = Math.sqrt(squaredLosses / n);
  return downside === 0 ? noMetric("no-loss", n) : metric(gains / n / downside, n);
}
