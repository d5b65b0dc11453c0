import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PairMoments, pairMoments } from "@/lib/core/metrics/pair-moments";
import { type JointReturns, jointReturns } from "@/lib/core/metrics/returns";
import { sharpeRatioOf } from "@/lib/core/metrics/sharpe-ratio";
import { volatilityOf } from "@/lib/core/metrics/volatility";

/**
 * Tracking error, sd(r − b)·√A, over the rows that both know.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param periodsPerYear A; 1 for the figure per period
 * @returns fraction per year; 0 when the difference never changes
 */
export function trackingError(returns: Float64Array, benchmark: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  return trackingErrorOf(pairMoments(returns, benchmark), periodsPerYear);
}

/** The same from joint moments. */
export function trackingErrorOf({ n, active }: PairMoments, periodsPerYear = YEAR_DAYS): Metric {
  return n === 0 ? noMetric("no-benchmark", 0) : volatilityOf(active, periodsPerYear);
}

/**
 * Information ratio, mean(r − b)/sd(r − b)·√A (T. Goodwin, "The Information Ratio", 1998).
 * @param periodsPerYear A; 1 for the figure per period
 */
export function informationRatio(returns: Float64Array, benchmark: Float64Array, periodsPerYear = YEAR_DAYS): Metric {
  return informationRatioOf(pairMoments(returns, benchmark), periodsPerYear);
}

/** The same from joint moments: the Sharpe ratio of the active returns. */
export function informationRatioOf({ n, active }: PairMoments, periodsPerYear = YEAR_DAYS): Metric {
  return n === 0 ? noMetric("no-benchmark", 0) : sharpeRatioOf(active, 0, periodsPerYear);
}

/**
 * Tracking difference, R_fund − R_index over the same span (rule 18).
 * @param closes levels of the fund, NaN where unknown
 * @param index levels of the index, on the same rows
 * @returns fraction; no-benchmark when fewer than two rows are known on both sides
 * @throws RangeError when they differ in length
 */
export function trackingDifference(closes: Float64Array, index: Float64Array): Metric {
  return trackingDifferenceOf(jointReturns(closes, index), closes, index);
}

/** The same when the shared span has been found. */
export function trackingDifferenceOf(
  { returns, first, last }: JointReturns,
  closes: Float64Array,
  index: Float64Array,
): Metric {
  if (last <= first) return noMetric("no-benchmark", 0);
  return metric(closes[last]! / closes[first]! - 1 - (index[last]! / index[first]! - 1), returns.length);
}
