import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { completePairs } from "@/lib/core/metrics/returns";
import { type SidesGrowth, sideGrowth } from "@/lib/core/metrics/side-growth";

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param periodsPerYear 1 for the figure per period; A for the form that annualises each side first
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return captureOf(sideGrowth(returns, benchmark), "up", periodsPerYear);
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return captureOf(sideGrowth(returns, benchmark), "down", periodsPerYear);
}

/** Capture over all periods, rising or not; arguments as for upCapture. */
export function totalCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return captureOf(sideGrowth(returns, benchmark), "all", periodsPerYear);
}

/** Growth Π(1 + r)^(A/n) − 1 over the periods of a side, own over the benchmark's; −1 when everything is lost. */
export function captureOf(growth: SidesGrowth, side: "up" | "down" | "all", periodsPerYear = 1): Metric {
  if (growth.all.n === 0) return noMetric("no-benchmark", 0);
  const { n, returns, benchmark } = growth[side];
  if (n === 0) return noMetric("too-few", 0);
  if (benchmark === 0) return noMetric("zero-variance", n);
  return metric(Math.expm1((returns / n) * periodsPerYear) / Math.expm1((benchmark / n) * periodsPerYear), n);
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
