import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { lowerPartialMoment } from "@/lib/core/metrics/downside-deviation";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { mean } from "@/lib/core/metrics/moments";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Sortino ratio, mean(r − MAR)·√A over the downside deviation of all n returns (F. Sortino and L. Price, 1994).
 * @param returns simple returns a period, NaN where unknown
 * @param mar minimum acceptable return per period
 * @param periodsPerYear A; 1 for the figure per period
 */
export function sortinoRatio(returns: Float64Array, mar = 0, periodsPerYear = YEAR_DAYS): Metric {
  const r = complete(returns);
  if (r.length < 2) return noMetric("too-few", r.length);
  const downside = lowerPartialMoment(r, mar, 2);
  if (downside === 0) return noMetric("no-loss", r.length);
  return metric(((mean(r) - mar) * Math.sqrt(periodsPerYear)) / downside, r.length);
}
