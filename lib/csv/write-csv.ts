import Papa from "papaparse";
import type { CsvCell, CsvTable } from "@/lib/csv/table";

const LINE_END = "\r\n";
/** The library's own pattern lets a formula pass that has a line break in it. Source: OWASP, CSV Injection. */
const FORMULA_START = /^[=+\-@\t\r]/;

const toCell = (cell: CsvCell): CsvCell => (typeof cell === "number" && !Number.isFinite(cell) ? null : cell);

/**
 * Writes a table as CSV (RFC 4180) with CRLF line ends: unknown as an empty cell, text that a spreadsheet program would run
 * as a formula marked by an apostrophe.
 */
export function toCsv(notes: CsvTable["notes"], columns: CsvTable["columns"], rows: CsvTable["rows"]): string {
  const head = notes.map((note) => `# ${note.replaceAll(/[\r\n]+/g, " ")}${LINE_END}`);
  const data = [[...columns], ...Array.from(rows, (row) => row.map(toCell))];
  return `${head.join("")}${Papa.unparse(data, { newline: LINE_END, escapeFormulae: FORMULA_START })}${LINE_END}`;
}
