import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { type Draft, type DraftRow, sumOfRows } from "@/lib/core/drafts/draft";

export type WeightFaultCode =
  | "no-rows"
  | "sum"
  | "missing-symbol"
  | "unknown-symbol"
  | "duplicate-symbol"
  | "missing-weight"
  | "negative"
  | "zero"
  | "before-listing"
  | "unpriced"
  | "missing-source"
  | "missing-reason";

/** One thing that keeps a draft from being submitted. `message` is English; a screen says it by `code` and `values`. */
export interface WeightFault {
  code: WeightFaultCode;
  field: "rows" | "source" | "reason" | "effectiveDay";
  /** counted from 0; null where no single row is at fault */
  row: number | null;
  symbol: string | null;
  /** figures of the message: basis points, ISO days, row numbers counted from 1 */
  values: Record<string, string | number>;
  message: string;
}

/** What is known of the symbols that a draft names. */
export interface KnownAssets {
  /** first UTC day with a price by symbol, null where that is not known; a symbol without an entry is unknown */
  readonly listedDays: ReadonlyMap<string, number | null>;
  /** ticker that a symbol resolves to on the effective day: RNDR became RENDER */
  readonly tickerInForce: (symbol: string) => string;
  readonly isPriced: (symbol: string) => boolean;
}

type Fault = Pick<WeightFault, "code" | "message"> & Partial<WeightFault>;

const toFault = (fault: Fault): WeightFault => ({ field: "rows", row: null, symbol: null, values: {}, ...fault });

function symbolFault({ symbol }: DraftRow, row: number, draft: Draft, known: KnownAssets): Fault | undefined {
  const at = `Row ${row + 1}`;
  if (symbol === "") return { code: "missing-symbol", message: `${at} has no symbol.` };
  const listedDay = known.listedDays.get(symbol);
  if (listedDay === undefined) return { code: "unknown-symbol", message: `${at}: there is no asset ${symbol}.` };
  const ticker = known.tickerInForce(symbol);
  const first = draft.rows.findIndex((other) => other.symbol !== "" && known.tickerInForce(other.symbol) === ticker);
  if (first < row) {
    const named = draft.rows[first]?.symbol ?? ticker;
    const values = { first: first + 1, other: named };
    return {
      code: "duplicate-symbol",
      message: `${at}: ${symbol} is in row ${first + 1} already, as ${named}.`,
      values,
    };
  }
  if (listedDay !== null && dayFromIso(draft.effectiveDay) < listedDay) {
    return { code: "before-listing", message: `${at}: ${symbol} was not listed yet on ${draft.effectiveDay}.` };
  }
  return known.isPriced(symbol)
    ? undefined
    : { code: "unpriced", message: `${at}: ${symbol} has no price on ${draft.effectiveDay}.` };
}

function weightFault({ symbol, weightBps }: DraftRow, row: number): Fault | undefined {
  const at = `Row ${row + 1}${symbol === "" ? "" : ` (${symbol})`}`;
  if (weightBps === null) return { code: "missing-weight", message: `${at} has no weight.` };
  if (weightBps < 0) return { code: "negative", message: `${at}: a weight is not negative.`, values: { weightBps } };
  return weightBps > 0 ? undefined : { code: "zero", message: `${at}: a weight is above 0; leave the row out.` };
}

/**
 * Everything that keeps a draft from being submitted, each with its row: first by row, then of the whole.
 * Weights are basis points; they must sum to exactly 10,000.
 */
export function draftFaults(draft: Draft, known: KnownAssets): WeightFault[] {
  const faults = draft.rows.flatMap((line, row) =>
    [symbolFault(line, row, draft, known), weightFault(line, row)].flatMap((fault) =>
      fault === undefined ? [] : [toFault({ ...fault, row, symbol: line.symbol === "" ? null : line.symbol })],
    ),
  );
  const sumBps = sumOfRows(draft.rows);
  if (draft.rows.length === 0) faults.push(toFault({ code: "no-rows", message: "A set names at least one asset." }));
  else if (sumBps !== 10_000) {
    const sum = (sumBps / 100).toFixed(2);
    const values = { sumBps, remainderBps: 10_000 - sumBps };
    faults.push(toFault({ code: "sum", message: `The weights sum to ${sum} %, not to 100.00 %.`, values }));
  }
  if (draft.source === "")
    faults.push(toFault({ code: "missing-source", field: "source", message: "Name the source of the weights." }));
  if (draft.reason === "")
    faults.push(toFault({ code: "missing-reason", field: "reason", message: "Say why the weights are set." }));
  return faults;
}
