/** Index of the first known value, −1 without any. */
export function firstKnown(values: Float64Array): number {
  return values.findIndex((value) => Number.isFinite(value));
}

/** The last known value, NaN without any. */
export function lastKnown(values: Float64Array): number {
  return values.findLast((value) => Number.isFinite(value)) ?? Number.NaN;
}

/**
 * Values in another unit: value / rate, day by day; NaN where either is unknown.
 * @param rates USD of one unit of the denominator, same axis
 * @throws RangeError when the axes differ in length
 */
export function denominate(values: Float64Array, rates: Float64Array): Float64Array {
  if (values.length !== rates.length) throw new RangeError(`${values.length} values, ${rates.length} rates`);
  return values.map((value, t) => value / (rates[t] ?? Number.NaN));
}

/**
 * Scales a series so that it stands at the reference's level on the first day both are known.
 * @returns the new series, all NaN when there is no such day or the series is 0 on it; `start` is that day's index or −1
 */
export function rebaseTo(
  values: Float64Array,
  reference: Float64Array,
): { readonly values: Float64Array; readonly start: number } {
  const start = values.findIndex((value, t) => Number.isFinite(value) && Number.isFinite(reference[t]));
  const from = values[start];
  const level = reference[start];
  if (from === undefined || level === undefined || from === 0) {
    return { values: new Float64Array(values.length).fill(Number.NaN), start: -1 };
  }
  return { values: values.map((value) => (value / from) * level), start };
}

/** Return from the first to the last known value, fraction; NaN with fewer than two or from 0. */
export function rangeReturn(values: Float64Array): number {
  const start = firstKnown(values);
  const first = values[start];
  if (first === undefined || first === 0) return Number.NaN;
  const last = values.findLastIndex((value) => Number.isFinite(value));
  return last === start ? Number.NaN : (values[last] ?? Number.NaN) / first - 1;
}
