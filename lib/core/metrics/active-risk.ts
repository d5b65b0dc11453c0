import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { deviationSample, mean } from "@/lib/core/metrics/moments";
import { completePairs } from "@/lib/core/metrics/returns";

/**
 * Returns above those of a benchmark, r − b, where both are known.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @returns without gaps
 */
export function activeReturns(returns: Float64Array, benchmark: Float64Array): Float64Array {
  const pair = completePairs(returns, benchmark);
  const active = new Float64Array(pair.returns.length);
  for (let t = 0; t < active.length; t++) active[t] = pair.returns[t]! - pair.benchmark[t]!;
  return active;
}

/**
 * Tracking error, sd(r − b)·√A.
 * @param periodsPerYear A; 1 for the figure per period
 * @returns fraction per year; 0 when the difference never changes
 */
export function trackingError(returns: Float64Array, benchmark: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  const active = activeReturns(returns, benchmark);
  if (active.length < 2) return noMetric(active.length === 0 ? "no-benchmark" : "too-few", active.length);
  return metric(deviationSample(active) * Math.sqrt(periodsPerYear), active.length);
}

/**
 * Information ratio, mean(r − b)/sd(r − b)·√A (T. Goodwin, "The Information Ratio", 1998).
 * @param periodsPerYear A; 1 for the figure per period
 */
export function informationRatio(returns: Float64Array, benchmark: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  const active = activeReturns(returns, benchmark);
  if (active.length < 2) return noMetric(active.length === 0 ? "no-benchmark" : "too-few", active.length);
  const deviation = deviationSample(active);
  if (deviation === 0) return noMetric("zero-variance", active.length);
  return metric((mean(active) / deviation) * Math.sqrt(periodsPerYear), active.length);
}

/**
 * Tracking difference, R_fund − R_index over the same span (rule 18).
 * @param closes levels of the fund, NaN where unknown
 * @param index levels of the index, on the same rows
 * @returns fraction; no-benchmark when fewer than two rows are known on both sides
 */
export function trackingDifference(closes: Float64Array, index: Float64Array): Metric {
  const pair = completePairs(closes, index);
  const own = cumulativeReturn(pair.returns);
  const other = cumulativeReturn(pair.benchmark);
  return own.reason === undefined ? metric(own.value - other.value, own.n) : noMetric("no-benchmark", own.n);
}
