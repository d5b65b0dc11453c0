import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type SidesGrowth, sideGrowth } from "@/lib/core/metrics/side-growth";

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return captureOf(sideGrowth(returns, benchmark), "up");
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return captureOf(sideGrowth(returns, benchmark), "down");
}

/** Geometric means Π(1 + r)^(1/n) − 1 of one side, one over the other; −1 when everything is lost. */
export function captureOf(growth: SidesGrowth, side: "up" | "down"): Metric {
  if (growth.n === 0) return noMetric("no-benchmark", 0);
  const { n, returns, benchmark } = growth[side];
  return n === 0 ? noMetric("too-few", 0) : metric(Math.expm1(returns / n) / Math.expm1(benchmark / n), n);
}
