import Papa from "papaparse";

/** A line of a file that holds a record; no cell spans two lines. */
export interface CsvLine {
  /** 1-based */
  readonly line: number;
  /** verbatim */
  readonly text: string;
  /** trimmed; null where a quotation mark is left open or is inside a cell */
  readonly cells: readonly string[] | null;
}

function readOne(text: string, delimiter: string): readonly string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const cells = data[0];
  // A mark inside a cell without quotes is no error to the parser, and never right in a table of numbers.
  const isLoose = cells?.some((cell) => cell.includes('"') && !text.includes('""')) ?? true;
  return data.length !== 1 || errors.length > 0 || isLoose || cells === undefined ? null : cells.map((c) => c.trim());
}

/**
 * Splits lines into cells. A file without a quotation mark is read in one go, any other line by line, so that a mark left
 * open costs its own line only.
 */
export function readCells(lines: readonly Pick<CsvLine, "line" | "text">[], delimiter: string): CsvLine[] {
  const text = lines.map((line) => line.text).join("\n");
  if (text.includes('"')) return lines.map((line) => ({ ...line, cells: readOne(line.text, delimiter) }));
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  return lines.map((line, i) => ({ ...line, cells: (data[i] ?? []).map((cell) => cell.trim()) }));
}

/** The lines of a file with their numbers; a byte-order mark and blank lines are dropped. */
export function readLines(text: string): Pick<CsvLine, "line" | "text">[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((content, i) => ({ line: i + 1, text: content }))
    .filter((line) => line.text.trim() !== "");
}
