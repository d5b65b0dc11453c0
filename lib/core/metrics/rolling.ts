/**
 * A statistic over the last `window` rows of each row; right aligned, NaN for the first window − 1 rows and wherever
 * the window holds a gap.
 * @param columns one or more columns of one length
 * @param statistic receives the window of each column
 * @returns as long as the columns
 */
export function rolling(
  columns: readonly Float64Array[],
  window: number,
  statistic: (...windows: Float64Array[]) => number,
): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const out = new Float64Array(rows).fill(Number.NaN);
  for (let t = window - 1; t < rows; t++) {
    const parts = columns.map((column) => column.subarray(t - window + 1, t + 1));
    if (!parts.some((part) => part.some(Number.isNaN))) out[t] = statistic(...parts);
  }
  return out;
}
