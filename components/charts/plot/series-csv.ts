import type { CsvTable } from "@/lib/csv/table";

/**
 * A chart's numbers as a file: one row a day, oldest first, in full precision.
 * @param notes what a reader must know (source, as-of day, version), one line each
 */
export function seriesCsv(
  notes: readonly string[],
  days: readonly string[],
  lines: readonly { readonly id: string; readonly values: Float64Array }[],
): CsvTable {
  return {
    notes,
    columns: ["day", ...lines.map(({ id }) => id)],
    rows: days.map((day, t) => [day, ...lines.map(({ values }) => values[t] ?? null)]),
  };
}
