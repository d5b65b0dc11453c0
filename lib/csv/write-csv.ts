/** A cell of an export; null stands for unknown and becomes an empty cell. */
export type CsvCell = string | number | null;

/** Quotes a cell (RFC 4180) and keeps spreadsheet programs from reading text as a formula. */
function toCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The line of the `#` header that no export of made-up prices may lack. */
export function simulatedNotes(isSimulated: boolean): string[] {
  return isSimulated ? ["SIMULATED PRICES: no figure here is real"] : [];
}

/** The lines of the `#` header that say what an export rests on: a line a source, and whether the prices are made up. */
export function provenanceNotes(from: {
  readonly sources: readonly { readonly id: string; readonly attribution: string }[];
  readonly simulated: boolean;
}): string[] {
  return [
    ...from.sources.map((source) => `source ${source.id}: ${source.attribution}`),
    ...simulatedNotes(from.simulated),
  ];
}

/**
 * Writes a table as CSV with CRLF line ends.
 * @param notes lines of the `#` header: source, as-of, formula version
 * @param columns column heads
 * @param rows cells in the order of the columns; numbers in full precision, unknown as empty
 */
export function toCsv(
  notes: readonly string[],
  columns: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): string {
  const lines = notes.map((note) => `# ${note.replaceAll(/[\r\n]+/g, " ")}`);
  lines.push(columns.map(toCell).join(","));
  for (const row of rows) lines.push(row.map(toCell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}
