import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import type { PairMoments } from "@/lib/core/metrics/pair-moments";
import type { JointReturns } from "@/lib/core/metrics/returns";
import { sharpeRatioOf } from "@/lib/core/metrics/sharpe-ratio";
import { volatilityOf } from "@/lib/core/metrics/volatility";

/**
 * Tracking error, sd(r − b)·√A, over the rows that both know.
 * @param pair joint moments of the returns and the benchmark's, on shared rows
 * @param periodsPerYear A; 1 for the figure per period
 * @returns fraction per year; 0 when the difference never changes
 */
export function trackingErrorOf({ n, active }: PairMoments, periodsPerYear = YEAR_DAYS): Metric {
  return n === 0 ? noMetric("no-benchmark", 0) : volatilityOf(active, periodsPerYear);
}

/**
 * Information ratio, mean(r − b)/sd(r − b)·√A (T. Goodwin, "The Information Ratio", 1998).
 * @param periodsPerYear A; 1 for the figure per period
 */
export function informationRatioOf({ n, active }: PairMoments, periodsPerYear = YEAR_DAYS): Metric {
  return n === 0 ? noMetric("no-benchmark", 0) : sharpeRatioOf(active, 0, periodsPerYear);
}

/**
 * Tracking difference, R_fund − R_index over the same span (rule 18).
 * @param shared rows that both know, first and last
 * @param closes levels of the fund, NaN where unknown
 * @param index levels of the index, on the same rows
 * @returns fraction; no-benchmark when fewer than two rows are known on both sides
 */
export function trackingDifferenceOf(
  { returns, first, last }: JointReturns,
  closes: Float64Array,
  index: Float64Array,
): Metric {
  if (last <= first) return noMetric("no-benchmark", 0);
  return metric(closes[last]! / closes[first]! - 1 - (index[last]! / index[first]! - 1), returns.length);
}
