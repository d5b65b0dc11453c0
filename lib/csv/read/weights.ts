import type { DraftRow } from "@/lib/contracts/weights/weight-draft";
import {
  readBasisPoints,
  readPercent,
  textFault,
  toWeightList,
  type WeightList,
  type WeightTextFault,
} from "@/lib/core/drafts/weight-text";
import { type CsvLine, readCells, readLines } from "@/lib/csv/read/csv";

/** Weights of a CSV text, and every line that was not taken. */
export interface ParsedWeightsCsv extends WeightList {
  readonly faults: readonly WeightTextFault[];
}

const HEADS = {
  symbol: ["symbol", "asset", "ticker", "kürzel"],
  percent: ["weight_percent", "weight %", "weight", "percent", "gewicht", "gewicht %"],
  bps: ["weight_bps", "bps", "basis points", "published_bps"],
  name: ["name"],
} as const;
type Head = keyof typeof HEADS;

const SYMBOL = /^[A-Z0-9.$_-]{1,20}$/;

/** What each column holds, or why the header can't be read. */
function readHeader(line: string): { readonly delimiter: string; readonly heads: readonly Head[] } | string {
  const delimiters = [",", ";", "\t"].filter((mark) => line.includes(mark));
  if (delimiters.length !== 1) return "the columns must be separated by one of comma, semicolon and tab";
  const delimiter = delimiters[0] ?? ",";
  const names = (readCells([{ line: 1, text: line }], delimiter)[0]?.cells ?? []).map((name) => name.toLowerCase());
  const kinds = Object.keys(HEADS).filter((key): key is Head => key in HEADS);
  const heads = names.map((name) => kinds.find((kind) => HEADS[kind].some((spelling) => spelling === name)));
  const unknown = names.filter((_, i) => heads[i] === undefined);
  if (unknown.length > 0)
    return `the column ${unknown.join(", ")} is unknown; use symbol and weight_percent or weight_bps`;
  const knownHeads = heads.filter((head) => head !== undefined);
  const count = (...wanted: Head[]): number => knownHeads.filter((head) => wanted.includes(head)).length;
  if (count("symbol") !== 1 || count("percent", "bps") !== 1 || count("name") > 1) {
    return "one column symbol and one of weight_percent and weight_bps are needed";
  }
  return { delimiter, heads: knownHeads };
}

/** Reads the lines below the header; each bad one is named and left out. */
function readRows(lines: readonly CsvLine[], delimiter: string, heads: readonly Head[]): ParsedWeightsCsv {
  const faults: WeightTextFault[] = [];
  const rows: DraftRow[] = [];
  const lineOf = new Map<string, number>();
  let mark: "." | "," | null = null;
  for (const { line, text, cells } of lines) {
    const refuse = (code: WeightTextFault["code"], cell: string, message: string): void => {
      faults.push(textFault(code, line, cell, message));
    };
    if (text.includes("\uFFFD") || text.includes("\0")) {
      refuse("encoding", text, "the text is not UTF-8; save the file as UTF-8.");
      continue;
    }
    if (cells === null) {
      refuse("quote", text, `a quotation mark is left open or is inside a cell: ${text}`);
      continue;
    }
    if (cells.length !== heads.length) {
      const hint = delimiter === "," ? "; between commas write 30.03, or separate the columns by semicolons" : "";
      refuse("cells", text, `${cells.length} cells, but the header has ${heads.length}${hint}: ${text}`);
      continue;
    }
    const cellOf = (...kinds: Head[]): string => cells[heads.findIndex((head) => kinds.includes(head))] ?? "";
    const symbol = cellOf("symbol").toUpperCase();
    const cell = cellOf("percent", "bps");
    if (!SYMBOL.test(symbol)) {
      refuse("symbol", symbol, symbol === "" ? "there is no symbol." : `${JSON.stringify(symbol)} is no symbol.`);
      continue;
    }
    const first = lineOf.get(symbol);
    if (first !== undefined) {
      refuse("duplicate", symbol, `${symbol} is on line ${first} already.`);
      continue;
    }
    lineOf.set(symbol, line);
    if (cell === "") {
      rows.push({ symbol, weightBps: null });
      continue;
    }
    const read = heads.includes("bps") ? readBasisPoints(cell) : readPercent(cell);
    if ("code" in read) {
      refuse(read.code, cell, read.message);
    } else if (read.mark !== null && mark !== null && read.mark !== mark) {
      refuse("mixed-marks", cell, `${JSON.stringify(cell)} has another decimal mark than the lines before it.`);
    } else {
      mark ??= read.mark;
      rows.push({ symbol, weightBps: read.weightBps });
    }
  }
  return { ...toWeightList(rows), faults };
}

/**
 * Reads weights from CSV: a header with a column symbol and one of weight_percent ("30.03", "30,03 %") and weight_bps,
 * separated by commas, semicolons or tabs; a byte-order mark, blank lines and lines that begin with # are skipped. An empty weight
 * stays open. What could mean two things is refused.
 * @returns the lines that were taken, in order, and every other with the cell at fault; never throws on content
 */
export function parseWeightsCsv(text: string): ParsedWeightsCsv {
  const lines = readLines(text).filter((line) => !line.text.startsWith("#"));
  const [head, ...rest] = lines;
  if (head === undefined)
    return { ...toWeightList([]), faults: [textFault("empty", null, null, "There is no line to read.")] };
  const header = readHeader(head.text);
  if (typeof header === "string") {
    return { ...toWeightList([]), faults: [textFault("header", head.line, head.text, `${header}.`)] };
  }
  if (rest.length === 0) {
    return { ...toWeightList([]), faults: [textFault("empty", null, null, "There is no line below the header.")] };
  }
  return readRows(readCells(rest, header.delimiter), header.delimiter, header.heads);
}
