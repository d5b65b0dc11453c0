/**
 * Simple returns from each day's close to the next day's, P_t/P_(t−1) − 1. Unlike returnColumn it never spans a gap: a
 * return over several days is no daily return.
 * @param closes prices or levels on consecutive days, NaN where unknown
 * @returns new column as long as `closes`; NaN on the first day and where either close is unknown
 */
export function dailyReturns(closes: Float64Array): Float64Array {
  return closes.map((close, t) => (t === 0 ? Number.NaN : close / closes[t - 1]! - 1));
}

/**
 * Equal-weighted mean of return columns, day by day: the return of a portfolio reset to equal weights every day. Its
 * own regression carries the correlation of its members, so its standard error holds where their events share a day
 * (C. MacKinlay, 1997, section on clustering).
 * @param columns of one length, at least one; the mean is unknown where one of them is
 */
export function meanReturns(columns: readonly Float64Array[]): Float64Array {
  const [first] = columns;
  if (first === undefined) throw new RangeError("a mean needs at least one column");
  return first.map((_, t) => columns.reduce((sum, column) => sum + column[t]!, 0) / columns.length);
}
