import { beta } from "@/lib/core/metrics/beta";
import type { Metric } from "@/lib/core/metrics/metric";
import { completePairs } from "@/lib/core/metrics/returns";

/**
 * Bull (bear) beta: beta over the periods in which the benchmark rose (fell) alone.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param side which periods enter
 */
export function conditionalBeta(returns: Float64Array, benchmark: Float64Array, side: "up" | "down"): Metric {
  const sign = side === "up" ? 1 : -1;
  const pair = completePairs(returns, benchmark);
  return beta(
    pair.returns.filter((_, t) => pair.benchmark[t]! * sign > 0),
    pair.benchmark.filter((value) => value * sign > 0),
  );
}
