import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Share of gains among the returns that are not 0.
 * @param returns simple returns a period, NaN where unknown
 * @returns 0 … 1
 */
export function winRate(returns: Float64Array): Metric {
  let gains = 0;
  let moves = 0;
  for (let i = 0; i < returns.length; i++) {
    if (returns[i]! > 0) gains++;
    if (returns[i]! > 0 || returns[i]! < 0) moves++;
  }
  return moves < 1 ? noMetric("too-few", 0) : metric(gains / moves, moves);
}
