/** A cell of an export; null stands for unknown and becomes an empty cell. */
export type CsvCell = string | number | null;

/** Quotes a cell (RFC 4180) and keeps spreadsheet programs from reading text as a formula. */
function toCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
