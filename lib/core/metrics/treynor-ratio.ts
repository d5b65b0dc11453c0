import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { beta } from "@/lib/core/metrics/beta";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { deviationSample, mean } from "@/lib/core/metrics/moments";
import { completePairs } from "@/lib/core/metrics/returns";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";

/**
 * Treynor ratio, mean(r − rf)·A/beta (J. Treynor, 1965).
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param riskFree per period
 */
export function treynorRatio(returns: Float64Array, benchmark: Float64Array, riskFree = 0): Metric {
  const slope = beta(returns, benchmark);
  if (slope.reason !== undefined) return slope;
  if (slope.value === 0) return noMetric("zero-variance", slope.n);
  const pair = completePairs(returns, benchmark);
  return metric(((mean(pair.returns) - riskFree) * YEAR_DAYS) / slope.value, slope.n);
}

/**
 * M², the return at the benchmark's risk: Sharpe·sd(b)·√A + rf·A (F. and L. Modigliani, 1997).
 * @returns fraction per year
 */
export function mSquared(returns: Float64Array, benchmark: Float64Array, riskFree = 0): Metric {
  const pair = completePairs(returns, benchmark);
  if (pair.returns.length === 0) return noMetric("no-benchmark", 0);
  const ratio = sharpeRatio(pair.returns, riskFree);
  if (ratio.reason !== undefined) return ratio;
  return metric(ratio.value * deviationSample(pair.benchmark) * Math.sqrt(YEAR_DAYS) + riskFree * YEAR_DAYS, ratio.n);
}
