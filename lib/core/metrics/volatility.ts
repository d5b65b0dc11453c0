import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { deviationSample } from "@/lib/core/metrics/moments";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Annualised volatility, sd(r)·√A with the sample deviation; 0 for constant returns.
 * @param returns simple returns a period, NaN where unknown
 * @param periodsPerYear A
 */
export function volatility(returns: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  const r = complete(returns);
  if (r.length < 2) return noMetric("too-few", r.length);
  return metric(deviationSample(r) * Math.sqrt(periodsPerYear), r.length);
}
