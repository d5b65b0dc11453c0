import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { moments, type Spread } from "@/lib/core/metrics/moments";

/**
 * Sharpe ratio, mean(r − rf)/sd(r − rf)·√A (W. Sharpe, "The Sharpe Ratio", 1994).
 * @param returns simple returns a period, NaN where unknown
 * @param riskFree per period
 * @param periodsPerYear A; 1 for the figure per period
 */
export function sharpeRatio(returns: Float64Array, riskFree = 0, periodsPerYear = YEAR_DAYS): Metric {
  return sharpeRatioOf(moments(returns), riskFree, periodsPerYear);
}

/** The same from mean and variance. */
export function sharpeRatioOf({ n, mean, variance }: Spread, riskFree = 0, periodsPerYear = YEAR_DAYS): Metric {
  if (n < 2) return noMetric("too-few", n);
  if (variance === 0) return noMetric("zero-variance", n);
  return metric(((mean - riskFree) / Math.sqrt(variance)) * Math.sqrt(periodsPerYear), n);
}
