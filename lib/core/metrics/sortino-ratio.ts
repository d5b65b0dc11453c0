import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { moments, type Spread } from "@/lib/core/metrics/moments";
import { type PartialMoments, partialMoments } from "@/lib/core/metrics/partial-moments";

/**
 * Sortino ratio, mean(r − MAR)·√A over the downside deviation of all n returns (F. Sortino and L. Price, 1994).
 * @param returns simple returns a period, NaN where unknown
 * @param mar minimum acceptable return per period
 * @param periodsPerYear A; 1 for the figure per period
 */
export function sortinoRatio(returns: Float64Array, mar = 0, periodsPerYear = YEAR_DAYS): Metric {
  return sortinoRatioOf(moments(returns), partialMoments(returns, mar), mar, periodsPerYear);
}

/** The same from the mean and the partial moments about the MAR. */
export function sortinoRatioOf(
  { n, mean }: Spread,
  { squaredLosses }: PartialMoments,
  mar: number,
  periodsPerYear = YEAR_DAYS,
): Metric {
  if (n < 2) return noMetric("too-few", n);
  const downside = Math.sqrt(squaredLosses / n);
  if (downside === 0) return noMetric("no-loss", n);
  return metric(((mean - mar) * Math.sqrt(periodsPerYear)) / downside, n);
}
