import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { completePairs } from "@/lib/core/metrics/returns";

/** Which periods enter: those in which the benchmark rose (1) or fell (−1), or all of them (0). */
type Side = 1 | -1 | 0;

/** Growth Π(1 + r)^(A/n) − 1 over the periods of a side, own over the benchmark's; −1 when everything is lost. */
function capture(returns: Float64Array, benchmark: Float64Array, side: Side, periodsPerYear: number): Metric {
  const pair = completePairs(returns, benchmark);
  if (pair.benchmark.length === 0) return noMetric("no-benchmark", 0);
  let [own, other, n] = [0, 0, 0];
  for (let t = 0; t < pair.benchmark.length; t++) {
    if (side !== 0 && !(pair.benchmark[t]! * side > 0)) continue;
    own += Math.log1p(Math.max(pair.returns[t]!, -1));
    other += Math.log1p(Math.max(pair.benchmark[t]!, -1));
    n++;
  }
  if (n === 0) return noMetric("too-few", 0);
  if (other === 0) return noMetric("zero-variance", n);
  return metric(Math.expm1((own / n) * periodsPerYear) / Math.expm1((other / n) * periodsPerYear), n);
}

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param periodsPerYear 1 for the figure per period; A for the form that annualises each side first
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, 1, periodsPerYear);
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, -1, periodsPerYear);
}

/** Capture over all periods, rising or not; arguments as for upCapture. */
export function totalCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, 0, periodsPerYear);
}

/** Periods of one side of the benchmark: how many went the same way, and how many beat it, as shares of the side. */
export interface SideShares {
  readonly number: Metric;
  readonly percent: Metric;
}

/**
 * Up (down) number ratio, the share of the benchmark's rising (falling) periods in which the returns rose (fell) too,
 * and percent ratio, the share of them in which the returns beat the benchmark.
 * @param side periods in which the benchmark rose or fell
 */
export function sideShares(returns: Float64Array, benchmark: Float64Array, side: "up" | "down"): SideShares {
  const sign = side === "up" ? 1 : -1;
  const pair = completePairs(returns, benchmark);
  let [n, same, better] = [0, 0, 0];
  for (let t = 0; t < pair.benchmark.length; t++) {
    if (!(pair.benchmark[t]! * sign > 0)) continue;
    n++;
    if (pair.returns[t]! * sign > 0) same++;
    if (pair.returns[t]! > pair.benchmark[t]!) better++;
  }
  if (n === 0) {
    const none = noMetric(pair.benchmark.length === 0 ? "no-benchmark" : "too-few", 0);
    return { number: none, percent: none };
  }
  return { number: metric(same / n, n), percent: metric(better / n, n) };
}
