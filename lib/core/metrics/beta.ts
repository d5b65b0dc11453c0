import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PairMoments, pairMoments } from "@/lib/core/metrics/pair-moments";

/**
 * Beta to a benchmark, cov(r, b)/var(b); a constant risk-free rate cancels out.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 */
export function beta(returns: Float64Array, benchmark: Float64Array): Metric {
  return betaOf(pairMoments(returns, benchmark));
}

/** The same from joint moments. */
export function betaOf({ n, benchmark, covariance }: PairMoments): Metric {
  if (n < 3) return noMetric(n === 0 ? "no-benchmark" : "too-few", n);
  return benchmark.variance === 0 ? noMetric("zero-variance", n) : metric(covariance / benchmark.variance, n);
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
  return alphaOf(pairMoments(returns, benchmark), riskFree, periodsPerYear);
}

/** The same from joint moments. */
export function alphaOf(pair: PairMoments, riskFree: number, periodsPerYear = YEAR_DAYS): Metric {
  const slope = betaOf(pair);
  if (slope.reason !== undefined) return slope;
  const excess = pair.returns.mean - riskFree - slope.value * (pair.benchmark.mean - riskFree);
  return metric(excess * periodsPerYear, slope.n);
}
