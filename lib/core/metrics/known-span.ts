/** Rows of the first and the last known close; −1 without any. */
export interface KnownSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Where a history begins and ends.
 * @param closes prices or levels, NaN where unknown
 */
export function knownSpan(closes: Float64Array): KnownSpan {
  let first = 0;
  while (first < closes.length && Number.isNaN(closes[first]!)) first++;
  if (first === closes.length) return { first: -1, last: -1 };
  let last = closes.length - 1;
  while (Number.isNaN(closes[last]!)) last--;
  return { first, last };
}
