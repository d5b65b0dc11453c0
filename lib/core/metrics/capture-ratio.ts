import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { completePairs, type Pair } from "@/lib/core/metrics/returns";

/** Geometric means Π(1 + r)^(1/n) − 1 over the benchmark's gains (side 1) or losses (−1); −1 when everything is lost. */
function capture({ returns, benchmark }: Pair, side: 1 | -1): Metric {
  if (benchmark.length === 0) return noMetric("no-benchmark", 0);
  let own = 0;
  let other = 0;
  let n = 0;
  for (let t = 0; t < benchmark.length; t++) {
    if (!(benchmark[t]! * side > 0)) continue;
    own += Math.log1p(Math.max(returns[t]!, -1));
    other += Math.log1p(Math.max(benchmark[t]!, -1));
    n++;
  }
  return n === 0 ? noMetric("too-few", 0) : metric(Math.expm1(own / n) / Math.expm1(other / n), n);
}

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return capture(completePairs(returns, benchmark), 1);
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array): Metric {
  return capture(completePairs(returns, benchmark), -1);
}
