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
 * The same on the axis of the closes: each return stands at the row of its later close, NaN elsewhere.
 * @returns as long as `closes`
 */
export function returnColumn(closes: Float64Array): Float64Array {
  const returns = new Float64Array(closes.length).fill(Number.NaN);
  let last = Number.NaN;
  for (let t = 0; t < closes.length; t++) {
    if (Number.isNaN(closes[t]!)) continue;
    returns[t] = closes[t]! / last - 1;
    last = closes[t]!;
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

/**
 * Returns of a series and its benchmark over the same spans: from one row on which both have a close to the next.
 * @param closes prices or levels, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @throws RangeError when they differ in length
 */
export function jointReturns(closes: Float64Array, benchmark: Float64Array): Pair {
  const joint = completePairs(closes, benchmark);
  return { returns: simpleReturns(joint.returns), benchmark: simpleReturns(joint.benchmark) };
}
