import { quantileInPlace } from "@/lib/core/metrics/quantile";

/** Both tails of a column's known returns. */
export interface TailSelection {
  readonly n: number;
  /** type-7 quantile at 1 − p */
  readonly low: number;
  /** mean of the returns at or below `low` */
  readonly shortfall: number;
  /** type-7 quantile at p */
  readonly high: number;
}

/** Overwritten by every selection before it is read, so that none has to allocate. */
let scratch = new Float64Array(0);

/**
 * Quantiles and tail mean of a column by selecting twice in one copy; NaN throughout for no return.
 * @param returns simple returns a period, NaN where unknown; not changed
 * @param p confidence, such as 0.95
 */
export function tailSelection(returns: Float64Array, p: number): TailSelection {
  if (scratch.length < returns.length) scratch = new Float64Array(returns.length);
  const work = scratch;
  let n = 0;
  for (let t = 0; t < returns.length; t++) {
    const value = returns[t]!;
    if (!Number.isNaN(value)) work[n++] = value;
  }
  const low = quantileInPlace(work, n, 1 - p);
  const shortfall = meanUpTo(work, n, Math.floor((n - 1) * (1 - p)), low);
  return { n, low, shortfall, high: quantileInPlace(work, n, p) };
}

/** Mean of the values at or below a limit, in an array in which nothing after a rank is smaller than the value there. */
function meanUpTo(work: Float64Array, n: number, rank: number, limit: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i <= rank; i++) {
    sum += work[i]!;
    count++;
  }
  for (let i = rank + 1; i < n; i++) {
    if (work[i]! > limit) continue;
    sum += work[i]!;
    count++;
  }
  return sum / count;
}
