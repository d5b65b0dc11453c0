import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { moments, type Spread } from "@/lib/core/metrics/moments";

/**
 * Annualised volatility, sd(r)·√A with the sample deviation; 0 for constant returns.
 * @param returns simple returns a period, NaN where unknown
 * @param periodsPerYear A
 */
export function volatility(returns: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  return volatilityOf(moments(returns), periodsPerYear);
}

/** The same from mean and variance. */
export function volatilityOf({ n, variance }: Spread, periodsPerYear = YEAR_DAYS): Metric {
  if (n < 2) return noMetric("too-few", n);
  return metric(Math.sqrt(variance) * Math.sqrt(periodsPerYear), n);
}
