/** One entry of the axis as recharts reads it: `t` is its place, every other key a line's id, null where unknown. */
export type ChartRow = Record<string, number | null> & { t: number };

/**
 * Columns → rows, the one place where the product turns its columnar series round.
 * @param columns one column a line, each with `length` entries; NaN becomes null, which breaks the line
 * @throws RangeError when a column has another length
 */
export function toRows(length: number, columns: readonly { id: string; values: Float64Array }[]): ChartRow[] {
  for (const { id, values } of columns) {
    if (values.length !== length) throw new RangeError(`line ${id} has ${values.length} entries, the axis ${length}`);
  }
  return Array.from({ length }, (_, t) => {
    const row: ChartRow = { t };
    for (const { id, values } of columns) {
      const value = values[t];
      row[id] = value !== undefined && Number.isFinite(value) ? value : null;
    }
    return row;
  });
}
