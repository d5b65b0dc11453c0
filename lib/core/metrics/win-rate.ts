import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PartialMoments, partialMoments } from "@/lib/core/metrics/partial-moments";

/**
 * Share of gains among the returns that are not 0.
 * @param returns simple returns a period, NaN where unknown
 * @returns 0 … 1
 */
export function winRate(returns: Float64Array): Metric {
  return winRateOf(partialMoments(returns, 0));
}

/** The same from the partial moments about 0. */
export function winRateOf({ above, below }: PartialMoments): Metric {
  const moves = above + below;
  return moves < 1 ? noMetric("too-few", 0) : metric(above / moves, moves);
}
