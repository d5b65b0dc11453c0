import type { DraftRow } from "@/lib/core/drafts/draft";
import {
  readPercent,
  textFault,
  toWeightList,
  type WeightList,
  type WeightTextFault,
} from "@/lib/core/drafts/weight-text";

/** The tickers that a release may name, and which of them became which: what `tickerOn` goes by. Days as ISO text. */
export interface TickerBook {
  readonly assets: readonly {
    readonly symbol: string;
    readonly name: string;
    /** first and last day with a price, as far as they are known */
    readonly listedDay: string | null;
    readonly lastDay: string | null;
  }[];
  /** by day, ascending */
  readonly migrations: readonly { readonly from: string; readonly to: string; readonly day: string }[];
}

/** Weights of one list of a release. A release of several funds has several. */
export interface ReleaseList extends WeightList {
  /** the sentence before the list, which says whose weights it gives; null where it begins the text */
  readonly lead: string | null;
  /** tickers that were taken for the one that trades on the day: RNDR for RENDER before 22 July 2024 */
  readonly renamed: readonly { readonly named: string; readonly symbol: string }[];
}

export interface ParsedRelease {
  readonly lists: readonly ReleaseList[];
  readonly faults: readonly WeightTextFault[];
}

/**
 * The ticker under which an asset trades on a day: one that has ended resolves to what it became, one that is not listed yet
 * for what it was. A ticker that trades that day resolves to itself, whatever it will become.
 * @param day ISO day
 */
export function tickerOn(symbol: string, day: string, { assets, migrations }: TickerBook): string {
  const own = assets.find((asset) => asset.symbol === symbol);
  const isListed = (name: string): boolean =>
    assets.some((asset) => asset.symbol === name && (asset.listedDay === null || asset.listedDay <= day));
  if (own?.lastDay != null && own.lastDay < day) {
    const next = migrations.findLast((step) => step.from === symbol && step.day < day);
    return next === undefined ? symbol : tickerOn(next.to, day, { assets, migrations });
  }
  if (own?.listedDay != null && own.listedDay > day) {
    const former = migrations.find((step) => step.to === symbol && step.day >= day && isListed(step.from));
    return former?.from ?? symbol;
  }
  return symbol;
}

const NUMBER = String.raw`([-+\u2212]?\d[\d.,'’]*)\s*(?:%|percent\b|per cent\b|Prozent\b)`;
/** "NEAR Protocol (NEAR), 30.03%", "Ondo (ONDO) at 19.07 %" */
const WITH_NAME = new RegExp(
  String.raw`^(.*?)\(\s*\$?([A-Za-z0-9.]{1,12})\s*\)\s*(?:[,:|]|[–-](?=\s)|at\b|with\b|mit\b)?\s*${NUMBER}$`,
  "u",
);
/** "XRP, 1.87%": a name that is its own symbol */
const SYMBOL_ALONE = new RegExp(String.raw`^\$?([A-Z0-9]{2,12})\s*(?:[,:|]|[–-](?=\s))?\s*${NUMBER}$`, "u");
const SHARE = /%|percent|per cent|Prozent/u;
/** characters from which a line is a sentence, which ends a list, and no entry gone wrong */
const SENTENCE = 120;
const BULLET = /^(?:[•▪·●*–—-]|\d{1,2}[.)](?=\s))\s*/u;
const TAIL = /(?:[.,;*†]|\band\b|\bund\b)+$/u;

interface Piece {
  readonly line: number;
  readonly text: string;
}

/** Lines, cut at semicolons, and at a colon before the first entry: "… weightings*: NEAR Protocol (NEAR), 30.03%; …". */
function toPieces(text: string): Piece[] {
  return text.split(/\r\n|\n|\r/).flatMap((content, i) => {
    const parts = content.split(";").flatMap((part) => {
      const lead = part.includes("%") ? /^(.*[:])\s+(.*%.*)$/u.exec(part) : null;
      const [, before, entry] = lead ?? [];
      return before !== undefined && entry !== undefined && !before.includes("(") ? [before, entry] : [part];
    });
    return parts.map((part) => ({ line: i + 1, text: part.trim() })).filter((piece) => piece.text !== "");
  });
}

function readEntry(text: string): { readonly named: string; readonly number: string } | null {
  const plain = text
    .replace(BULLET, "")
    .replace(/^(?:and|und)\s+/u, "")
    .replace(/\s+/gu, " ")
    .replace(TAIL, "")
    .trim();
  const whole = WITH_NAME.exec(plain);
  if (whole !== null) return { named: (whole[2] ?? "").toUpperCase(), number: whole[3] ?? "" };
  const alone = SYMBOL_ALONE.exec(plain);
  return alone === null ? null : { named: alone[1] ?? "", number: alone[2] ?? "" };
}

interface OpenList {
  readonly lead: string | null;
  readonly rows: DraftRow[];
  readonly renamed: { named: string; symbol: string }[];
}

function unreadable({ line, text }: Piece): WeightTextFault {
  return textFault("unreadable", line, text, `${JSON.stringify(text)} can't be read as a weight.`);
}

/** Takes an entry into its list, or says why not. */
function takeEntry(list: OpenList, { line, text }: Piece, day: string, book: TickerBook): WeightTextFault | null {
  const entry = readEntry(text);
  if (entry === null) return unreadable({ line, text });
  const { named, number } = entry;
  const read = readPercent(number);
  if ("code" in read) return textFault(read.code, line, number, read.message);
  if (!book.assets.some((asset) => asset.symbol === named)) {
    return textFault("unknown-symbol", line, named, `there is no asset ${named}.`);
  }
  const symbol = tickerOn(named, day, book);
  if (list.rows.some((row) => row.symbol === symbol)) {
    return textFault("duplicate", line, named, `${named} stands in this list already.`);
  }
  list.rows.push({ symbol, weightBps: read.weightBps });
  if (symbol !== named) list.renamed.push({ named, symbol });
  return null;
}

/**
 * Reads the weights from a pasted press release: lines or parts between semicolons such as "NEAR Protocol (NEAR), 30.03%", with or
 * without bullets; "XRP, 1.87%" too. A sentence without a percentage between them begins another list.
 * @param day ISO day on which the weights take effect; it decides between the tickers of a rename
 * @returns the lists found, and every line with a percentage that could not be taken; never throws on content
 */
export function parseRelease(text: string, day: string, book: TickerBook): ParsedRelease {
  const faults: WeightTextFault[] = [];
  const lists: OpenList[] = [];
  let [lead, isOpen]: [string | null, boolean] = [null, false];
  for (const piece of toPieces(text.replace(/^\uFEFF/, ""))) {
    const isEntry = readEntry(piece.text) !== null;
    if (!isEntry && (!SHARE.test(piece.text) || piece.text.length > SENTENCE)) {
      if (SHARE.test(piece.text)) faults.push(unreadable(piece));
      [lead, isOpen] = [piece.text, false];
      continue;
    }
    if (!isOpen) lists.push({ lead, rows: [], renamed: [] });
    isOpen = true;
    const list = lists.at(-1);
    const fault = list === undefined ? null : takeEntry(list, piece, day, book);
    if (fault !== null) faults.push(fault);
  }
  const found = lists.filter(({ rows }) => rows.length > 0);
  if (found.length === 0 && faults.length === 0)
    faults.push(textFault("empty", null, null, "There is no weight in this text."));
  return { lists: found.map(({ rows, ...list }) => ({ ...list, ...toWeightList(rows) })), faults };
}
