import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PairMoments, pairMoments } from "@/lib/core/metrics/pair-moments";

/**
 * Pearson correlation of two return columns; its square is R².
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @returns −1 … 1
 */
export function correlation(returns: Float64Array, benchmark: Float64Array): Metric {
  return correlationOf(pairMoments(returns, benchmark));
}

/** The same from joint moments. */
export function correlationOf({ n, returns, benchmark, covariance }: PairMoments): Metric {
  if (n < 3) return noMetric(n === 0 ? "no-benchmark" : "too-few", n);
  const product = Math.sqrt(returns.variance) * Math.sqrt(benchmark.variance);
  return product === 0 ? noMetric("zero-variance", n) : metric(clamp(covariance / product), n);
}

/** Rounding may carry a perfect correlation past 1. */
function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
