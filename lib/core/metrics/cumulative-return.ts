import { type KnownSpan, knownSpan } from "@/lib/core/metrics/known-span";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Return over the whole series, N_n/N_0 − 1 between its first and last known close.
 * @param closes prices or levels, NaN where unknown
 */
export function cumulativeReturn(closes: Float64Array): Metric {
  return cumulativeReturnOf(knownSpan(closes), closes, complete(closes).length - 1);
}

/**
 * The same when the first and last known close have been found.
 * @param n returns between known closes
 */
export function cumulativeReturnOf({ first, last }: KnownSpan, closes: Float64Array, n: number): Metric {
  return last <= first ? noMetric("too-few", 0) : metric(closes[last]! / closes[first]! - 1, n);
}

/**
 * Compounded return Π(1 + r) − 1; a gap counts as no return.
 * @returns NaN for no return at all
 */
export function totalReturn(returns: Float64Array): number {
  const known = complete(returns);
  return known.length === 0 ? Number.NaN : known.reduce((wealth, r) => wealth * (1 + r), 1) - 1;
}

/**
 * Wealth after each return, starting from `start`; a gap leaves it where it was.
 * @returns as long as `returns`
 */
export function wealthPath(returns: Float64Array, start: number): Float64Array {
  let wealth = start;
  return returns.map((r) => {
    if (!Number.isNaN(r)) wealth *= 1 + r;
    return wealth;
  });
}
