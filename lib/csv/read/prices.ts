import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { readCells, readLines } from "@/lib/csv/read/csv";

/** Grows when the same bytes would give other rows; stored beside every observation. */
export const CSV_PARSER_VERSION = 1;

export interface BadLine {
  /** 1-based; the header is line 1 */
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** Daily closes of one file, as columns in step. Decimals stay text: a float would lose digits of small prices. */
export interface PriceCsv {
  readonly days: readonly number[];
  readonly close: readonly string[];
  readonly volumeUsd: readonly (string | null)[];
  readonly marketCapUsd: readonly (string | null)[];
  readonly badLines: readonly BadLine[];
  /** data lines, good and bad */
  readonly lines: number;
}

const DECIMAL = /^\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?$/;
const KNOWN_COLUMNS = ["date", "close_usd", "volume_usd", "market_cap_usd"];

interface CsvRecord {
  readonly record: Readonly<Record<string, string | undefined>>;
  readonly line: number;
  readonly text: string;
}

interface CsvRecords {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  /** below the header, good and bad */
  readonly lines: number;
}

/** Reads records by the header's names; a line that is no record becomes a bad line of its own. */
function readRecords(text: string, badLines: BadLine[]): CsvRecords {
  const [head, ...lines] = readCells(readLines(text), ",");
  const header = (head?.cells ?? []).map((name) => name.toLowerCase());
  const records = lines.flatMap(({ line, text: raw, cells }) => {
    const wrong =
      cells === null
        ? "a quotation mark is left open or is inside a cell"
        : cells.length === header.length
          ? null
          : `${cells.length} cells, but the header has ${header.length}`;
    if (wrong !== null) badLines.push({ line, reason: wrong, text: raw.trim() });
    const record = Object.fromEntries(header.map((name, i) => [name, cells?.[i]]));
    return wrong === null ? [{ record, line, text: raw.trim() }] : [];
  });
  return { header, records, lines: lines.length };
}

/** The reason a record can't be stored, or the day it is for. */
function checkRecord(
  record: CsvRecord["record"],
  endedDays: number,
  seen: ReadonlyMap<number, number>,
): number | string {
  const date = record["date"] ?? "";
  let day: number;
  try {
    day = dayFromIso(date);
  } catch {
    return `date ${JSON.stringify(date)} is no calendar date; write it as YYYY-MM-DD`;
  }
  if (day >= endedDays) return `day ${date} has not ended yet (UTC); a daily close exists only from 24:00 on`;
  const first = seen.get(day);
  if (first !== undefined) return `day ${date} is on line ${first} already; keep one line a day`;
  const close = record["close_usd"] ?? "";
  if (!DECIMAL.test(close) || !(Number(close) > 0)) {
    return `close_usd ${JSON.stringify(close)} is no positive decimal number`;
  }
  for (const column of ["volume_usd", "market_cap_usd"]) {
    const value = record[column] ?? "";
    if (value !== "" && !DECIMAL.test(value)) {
      return `${column} ${JSON.stringify(value)} is no decimal number; leave it empty where unknown`;
    }
  }
  return day;
}

/**
 * Reads a price file: header `date,close_usd[,volume_usd,market_cap_usd]`, a line a day.
 * @param text the file's content
 * @param today UTC day number of the running day; it and later days are refused
 * @returns good lines as columns, bad lines each with line number and reason; never throws on content
 */
export function parsePriceCsv(text: string, today: number): PriceCsv {
  const badLines: BadLine[] = [];
  const { header, records, lines } = readRecords(text, badLines);
  const missing = ["date", "close_usd"].filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !KNOWN_COLUMNS.includes(column));
  if (missing.length > 0 || unknown.length > 0) {
    const reason =
      missing.length > 0 ? `column ${missing.join(" and ")} is missing` : `column ${unknown.join(", ")} is unknown`;
    badLines.push({
      line: 1,
      reason: `${reason}; the header is date,close_usd[,volume_usd,market_cap_usd]`,
      text: header.join(","),
    });
    return {
      days: [],
      close: [],
      volumeUsd: [],
      marketCapUsd: [],
      badLines,
      lines,
    };
  }
  const seen = new Map<number, number>();
  const good: CsvRecord[] = [];
  for (const entry of records) {
    const checked = checkRecord(entry.record, today, seen);
    if (typeof checked === "string") {
      badLines.push({ line: entry.line, reason: checked, text: entry.text });
      continue;
    }
    seen.set(checked, entry.line);
    good.push(entry);
  }
  const optional = (column: string): (string | null)[] => good.map(({ record }) => record[column] || null);
  return {
    days: [...seen.keys()],
    close: good.map(({ record }) => record["close_usd"] ?? ""),
    volumeUsd: optional("volume_usd"),
    marketCapUsd: optional("market_cap_usd"),
    badLines: badLines.sort((a, b) => a.line - b.line),
    lines,
  };
}
