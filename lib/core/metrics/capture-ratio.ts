import { growthPerYear } from "@/lib/core/metrics/annual-growth";
import { totalReturn } from "@/lib/core/metrics/cumulative-return";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { completePairs } from "@/lib/core/metrics/returns";

/** Compounded growth over one year of A periods, Π(1 + r)^(A/n) − 1; −1 when everything is lost on the way. */
function compoundGrowth(returns: Float64Array, periodsPerYear: number): number {
  const isLost = returns.some((value) => value <= -1);
  return isLost ? -1 : growthPerYear(1 + totalReturn(returns), returns.length / periodsPerYear);
}

function capture(
  returns: Float64Array,
  benchmark: Float64Array,
  isOnSide: (benchmarkReturn: number) => boolean,
  periodsPerYear: number,
): Metric {
  const pair = completePairs(returns, benchmark);
  if (pair.benchmark.length === 0) return noMetric("no-benchmark", 0);
  const own = pair.returns.filter((_, t) => isOnSide(pair.benchmark[t]!));
  const other = pair.benchmark.filter(isOnSide);
  if (other.length === 0) return noMetric("too-few", 0);
  const growth = compoundGrowth(other, periodsPerYear);
  if (growth === 0) return noMetric("zero-variance", other.length);
  return metric(compoundGrowth(own, periodsPerYear) / growth, other.length);
}

/**
 * Up capture: geometric mean of the returns in the periods in which the benchmark rose, over that of the benchmark there.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param periodsPerYear 1 for the figure per period; A for the form that annualises each side first
 */
export function upCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, (value) => value > 0, periodsPerYear);
}

/** Down capture: the same over the periods in which the benchmark fell; below 1 is what a holder wants. */
export function downCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, (value) => value < 0, periodsPerYear);
}

/** Capture over all periods, rising or not; arguments as for upCapture. */
export function totalCapture(returns: Float64Array, benchmark: Float64Array, periodsPerYear = 1): Metric {
  return capture(returns, benchmark, () => true, periodsPerYear);
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
