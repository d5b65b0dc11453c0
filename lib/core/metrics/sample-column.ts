/** Longest column that keeps every row, and the rows that a longer one is thinned to. */
const MAX_ROWS = 400;
const THINNED_ROWS = 300;

/** Rows of a long column: every `step`th counted back from the last, and the first. */
export interface RowSample {
  readonly step: number;
  /** ascending */
  readonly rows: readonly number[];
}

/**
 * Chooses which rows of a column to show: all of up to 400, about 300 of more.
 * @param length rows of the column
 */
export function sampleRows(length: number): RowSample {
  const step = length <= MAX_ROWS ? 1 : Math.ceil(length / THINNED_ROWS);
  const rows: number[] = [];
  for (let row = length - 1; row > 0; row -= step) rows.unshift(row);
  return { step, rows: length > 0 ? [0, ...rows] : rows };
}

/**
 * A column on the sampled rows. A row represents those left out before it: where one of them is unknown it is unknown
 * too, so that a line never runs straight across a gap. The unknown rows before the first known one count for nothing.
 * @param values NaN where unknown
 * @returns as long as `sample.rows`
 */
export function sampleColumn(values: Float64Array, sample: RowSample): Float64Array {
  const start = values.findIndex((value) => !Number.isNaN(value));
  return Float64Array.from(sample.rows, (row, i) => {
    const before = Math.max(start, (sample.rows[i - 1] ?? -1) + 1);
    for (let t = before; t <= row; t++) if (Number.isNaN(values[t]!)) return Number.NaN;
    return row < start || start < 0 ? Number.NaN : values[row]!;
  });
}
