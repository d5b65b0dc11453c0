/** Where a history begins and ends. */
export interface KnownSpan {
  /** row of the first and of the last known close; −1 without any */
  readonly first: number;
  readonly last: number;
  /** known closes */
  readonly known: number;
}

/**
 * First and last known close of a history and how many there are.
 * @param closes prices or levels, NaN where unknown
 */
export function knownSpan(closes: Float64Array): KnownSpan {
  let first = -1;
  let last = -1;
  let known = 0;
  for (let t = 0; t < closes.length; t++) {
    if (Number.isNaN(closes[t]!)) continue;
    if (first < 0) first = t;
    last = t;
    known++;
  }
  return { first, last, known };
}
