import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { covarianceSample, mean, varianceSample } from "@/lib/core/metrics/moments";
import { completePairs } from "@/lib/core/metrics/returns";

/**
 * Beta to a benchmark, cov(r, b)/var(b); a constant risk-free rate cancels out.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 */
export function beta(returns: Float64Array, benchmark: Float64Array): Metric {
  const pair = completePairs(returns, benchmark);
  const n = pair.returns.length;
  if (n < 3) return noMetric(n === 0 ? "no-benchmark" : "too-few", n);
  const variance = varianceSample(pair.benchmark);
  if (variance === 0) return noMetric("zero-variance", n);
  return metric(covarianceSample(pair.returns, pair.benchmark) / variance, n);
}

/**
 * Jensen's alpha, (mean(r − rf) − beta·mean(b − rf))·A.
 * @param riskFree per period
 * @param periodsPerYear A; 1 for the figure per period
 * @returns fraction per year
 */
export function alpha(
  returns: Float64Array,
  benchmark: Float64Array,
  riskFree = 0,
  periodsPerYear = YEAR_DAYS,
): Metric {
  const slope = beta(returns, benchmark);
  if (slope.reason !== undefined) return slope;
  const pair = completePairs(returns, benchmark);
  const excess = mean(pair.returns) - riskFree - slope.value * (mean(pair.benchmark) - riskFree);
  return metric(excess * periodsPerYear, slope.n);
}
