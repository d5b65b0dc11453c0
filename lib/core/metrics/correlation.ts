import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { covarianceSample, deviationSample } from "@/lib/core/metrics/moments";
import { completePairs } from "@/lib/core/metrics/returns";

/**
 * Pearson correlation of two return columns; its square is R².
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @returns −1 … 1
 */
export function correlation(returns: Float64Array, benchmark: Float64Array): Metric {
  const pair = completePairs(returns, benchmark);
  const n = pair.returns.length;
  if (n < 3) return noMetric(n === 0 ? "no-benchmark" : "too-few", n);
  const spread = deviationSample(pair.returns) * deviationSample(pair.benchmark);
  if (spread === 0) return noMetric("zero-variance", n);
  return metric(clamp(covarianceSample(pair.returns, pair.benchmark) / spread), n);
}

/** Rounding may carry a perfect correlation past 1. */
function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
