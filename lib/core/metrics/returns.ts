/**
 * Simple returns between consecutive known closes, P_t/P_s − 1; a gap is stepped over, not filled.
 * @param closes prices or levels above 0, NaN where unknown
 * @returns one return fewer than there are known closes
 */
export function simpleReturns(closes: Float64Array): Float64Array {
  const known = complete(closes);
  const returns = new Float64Array(Math.max(known.length - 1, 0));
  for (let i = 0; i < returns.length; i++) returns[i] = known[i + 1]! / known[i]! - 1;
  return returns;
}

/**
 * The same on the axis of the closes: each return is at the row of its later close, NaN elsewhere.
 * @param returns column to write to, as long as `closes`
 * @returns as long as `closes`
 */
export function returnColumn(
  closes: Float64Array,
  returns: Float64Array = new Float64Array(closes.length),
): Float64Array {
  let last = Number.NaN;
  for (let t = 0; t < closes.length; t++) {
    const close = closes[t]!;
    returns[t] = close / last - 1;
    if (!Number.isNaN(close)) last = close;
  }
  return returns;
}

/** Logarithmic returns between consecutive known closes, ln(P_t/P_s). */
export function logReturns(closes: Float64Array): Float64Array {
  const known = complete(closes);
  return known.subarray(1).map((close, i) => Math.log(close / known[i]!));
}

/** The numbers of a column without its gaps; the column itself when it has none. */
export function complete(column: Float64Array): Float64Array {
  for (let t = 0; t < column.length; t++) {
    if (Number.isNaN(column[t]!)) return column.filter((value) => !Number.isNaN(value));
  }
  return column;
}

/** Two columns of one length. */
export interface Pair {
  readonly returns: Float64Array;
  readonly benchmark: Float64Array;
}

/**
 * The rows on which both columns are known (pairwise complete); the columns themselves when those are all.
 * @throws RangeError when they differ in length
 */
export function completePairs(returns: Float64Array, benchmark: Float64Array): Pair {
  if (returns.length !== benchmark.length) throw new RangeError("a return and its benchmark stand on the same rows");
  let known = 0;
  while (known < returns.length && !Number.isNaN(returns[known]! + benchmark[known]!)) known++;
  if (known === returns.length) return { returns, benchmark };
  const isKnown = (_: number, t: number) => !Number.isNaN(returns[t]! + benchmark[t]!);
  return { returns: returns.filter(isKnown), benchmark: benchmark.filter(isKnown) };
}

/** Returns over shared spans and where these begin and end. */
export interface JointReturns extends Pair {
  /** first and last row on which both have a close; −1 without any */
  readonly first: number;
  readonly last: number;
}

/**
 * Returns of a series and its benchmark over the same spans: from one row on which both have a close to the next.
 * @param closes prices or levels, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @param own column to write the series' returns to, as long as `closes`
 * @param other the same for the benchmark's
 * @throws RangeError when they differ in length
 */
export function jointReturns(
  closes: Float64Array,
  benchmark: Float64Array,
  own: Float64Array = new Float64Array(closes.length),
  other: Float64Array = new Float64Array(closes.length),
): JointReturns {
  if (closes.length !== benchmark.length) throw new RangeError("a history and its benchmark stand on the same rows");
  let n = 0;
  let first = -1;
  let last = -1;
  for (let t = 0; t < closes.length; t++) {
    if (Number.isNaN(closes[t]! + benchmark[t]!)) continue;
    if (last < 0) first = t;
    else {
      own[n] = closes[t]! / closes[last]! - 1;
      other[n++] = benchmark[t]! / benchmark[last]! - 1;
    }
    last = t;
  }
  return { returns: own.subarray(0, n), benchmark: other.subarray(0, n), first, last };
}
