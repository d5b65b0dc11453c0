import { type DraftRow, sumOfRows } from "@/lib/core/drafts/draft";

/** Something in a pasted or imported text that was not taken. `message` is English; a screen says it by `code` and `values`. */
export interface WeightTextFault {
  readonly code:
    | "empty"
    | "header"
    | "cells"
    | "quote"
    | "encoding"
    | "symbol"
    | "number"
    | "ambiguous-number"
    | "mixed-marks"
    | "too-fine"
    | "negative"
    | "duplicate"
    | "unknown-symbol"
    | "unreadable";
  /** counted from 1; null where the whole text is meant */
  readonly line: number | null;
  /** the cell or the words at fault */
  readonly cell: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export interface WeightList {
  readonly rows: DraftRow[];
  /** of the rows that have a weight, basis points */
  readonly sumBps: number;
  /** 10,000 less the sum */
  readonly remainderBps: number;
}

export function textFault(
  code: WeightTextFault["code"],
  line: number | null,
  cell: string | null,
  message: string,
  values: WeightTextFault["values"] = {},
): WeightTextFault {
  return { code, line, cell, values, message: line === null ? message : `Line ${line}: ${message}` };
}

/** What a text of a number means, or why it is refused. */
export type ReadWeight =
  | { readonly weightBps: number; readonly mark: "." | "," | null }
  | { readonly code: WeightTextFault["code"]; readonly message: string };

const BLANK = /[\s\u00a0\u2009\u202f]+/g;

/**
 * Reads a percentage with at most two decimals, "30.03", "30,03 %", "5%", as basis points. What could mean two things is
 * refused: "1,234" may be a thousand or a fraction.
 * @returns basis points and the decimal mark that was used
 */
export function readPercent(text: string): ReadWeight {
  const plain = text.replace(BLANK, "").replace(/%$/, "").replace(/^\+/, "");
  const match = /^([-\u2212\u2013]?)(\d+)(?:([.,])(\d+))?$/.exec(plain);
  const quoted = JSON.stringify(text);
  if (match === null) {
    const isDoubtful = /^[-\u2212]?\d[\d.,'’]*\d$/.test(plain);
    return isDoubtful
      ? { code: "ambiguous-number", message: `${quoted} can be read in more than one way; write it as 30.03.` }
      : { code: "number", message: `${quoted} is no percentage; write it as 30.03.` };
  }
  const [, sign = "", whole = "", mark = "", decimals = ""] = match;
  if (sign !== "") return { code: "negative", message: `${quoted} is negative.` };
  if (decimals.length === 3) {
    return { code: "ambiguous-number", message: `${quoted} can be read in more than one way; write two decimals.` };
  }
  if (decimals.length > 2 && !/^0+$/.test(decimals.slice(2))) {
    return { code: "too-fine", message: `${quoted} is finer than a basis point; write two decimals.` };
  }
  const weightBps = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  if (weightBps > 10_000) return { code: "number", message: `${quoted} is more than 100 %.` };
  return { weightBps, mark: mark === "." || mark === "," ? mark : null };
}

/** Reads whole basis points, "3003". */
export function readBasisPoints(text: string): ReadWeight {
  const plain = text.replace(BLANK, "");
  const quoted = JSON.stringify(text);
  if (/^[-\u2212]\d+$/.test(plain)) return { code: "negative", message: `${quoted} is negative.` };
  if (/^\d+[.,]\d+$/.test(plain)) {
    return { code: "ambiguous-number", message: `${quoted} is no whole number of basis points; write it as 3003.` };
  }
  if (!/^\d{1,6}$/.test(plain)) return { code: "number", message: `${quoted} is no number of basis points.` };
  if (Number(plain) > 10_000) return { code: "number", message: `${quoted} basis points are more than 100 %.` };
  return { weightBps: Number(plain), mark: null };
}

/** Rows with their sum and what it misses of 100 %. */
export function toWeightList(rows: readonly DraftRow[]): WeightList {
  const sumBps = sumOfRows(rows);
  return { rows: [...rows], sumBps, remainderBps: 10_000 - sumBps };
}
