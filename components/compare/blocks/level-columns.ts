const START = 100;

/**
 * A series as an index of 100 on its own first known day.
 * @param closes levels or prices, NaN where unknown
 * @returns points, as long as `closes`
 */
export function rebasedColumn(closes: Float64Array): Float64Array {
  const from = closes.find((value) => Number.isFinite(value)) ?? Number.NaN;
  return closes.map((value) => (value / from) * START);
}

/**
 * Relative strength: a series divided by its base, 100 on the first day both are known. It rises while the series does
 * better than the base.
 * @param base as long as `closes`
 */
export function relativeColumn(closes: Float64Array, base: Float64Array): Float64Array {
  return rebasedColumn(closes.map((value, t) => value / (base[t] ?? Number.NaN)));
}
