import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { deviationSample, mean } from "@/lib/core/metrics/moments";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Sharpe ratio, mean(r − rf)/sd(r − rf)·√A (W. Sharpe, "The Sharpe Ratio", 1994).
 * @param returns simple returns a period, NaN where unknown
 * @param riskFree per period
 * @param periodsPerYear A; 1 for the figure per period
 */
export function sharpeRatio(returns: Float64Array, riskFree = 0, periodsPerYear = YEAR_DAYS): Metric {
  const r = complete(returns);
  if (r.length < 2) return noMetric("too-few", r.length);
  const deviation = deviationSample(r);
  if (deviation === 0) return noMetric("zero-variance", r.length);
  return metric(((mean(r) - riskFree) / deviation) * Math.sqrt(periodsPerYear), r.length);
}
