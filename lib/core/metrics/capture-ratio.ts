import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { completePairs, type Pair } from "@/lib/core/metrics/returns";

/** Geometric mean of returns, Π(1 + r)^(1/n) − 1; −1 when everything is lost on the way. */
function geometricMean(returns: Float64Array): number {
  let growth = 0;
  for (let t = 0; t < returns.length; t++) {
    if (returns[t]! <= -1) return -1;
    growth += Math.log1p(returns[t]!);
  }
  return Math.expm1(growth / returns.length);
}

function capture({ returns, benchmark }: Pair, isOnSide: (benchmarkReturn: number) => boolean): Metric {
  if (benchmark.length === 0) return noMetric("no-benchmark", 0);
  const own = returns.filter((_, t) => isOnSide(benchmark[t]!));
  const other = benchmark.filter(isOnSide);
  if (other.length === 0) return noMetric("too-few", 0);
  return metric(geometricMean(own) / geometricMean(other), other.length);
}

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return capture(completePairs(returns, benchmark), (value) => value > 0);
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return capture(completePairs(returns, benchmark), (value) => value < 0);
}
