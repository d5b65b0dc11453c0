import type { DraftContent, DraftRow } from "@/lib/contracts/weights/weight-draft";
import { readPercent } from "@/lib/core/drafts/weight-text";
import { apportion } from "@/lib/core/weights/apportion";
import { spreadRemainder } from "@/lib/core/weights/spread-remainder";
import { capWeights } from "@/lib/core/weights/weighting";

export interface EditorRow {
  /** React key, stable while the symbol is being typed */
  readonly key: number;
  readonly symbol: string;
  /** per cent, with a comma or a point */
  readonly text: string;
  readonly isLocked: boolean;
}

export interface EditorState {
  readonly rows: readonly EditorRow[];
  readonly effectiveDay: string;
  /** empty where it is not known */
  readonly announcedDay: string;
  readonly source: string;
  readonly reason: string;
  /** remainder of a release's rounded figures that was spread, basis points; null: none was */
  readonly spreadBps: number | null;
}

export type EditorTerm = "effectiveDay" | "announcedDay" | "source" | "reason";

export type EditorAction =
  | { readonly type: "symbol"; readonly key: number; readonly symbol: string }
  | { readonly type: "weight"; readonly key: number; readonly text: string }
  | { readonly type: "lock"; readonly key: number }
  | { readonly type: "remove"; readonly key: number }
  | { readonly type: "add"; readonly symbol: string }
  | { readonly type: "term"; readonly name: EditorTerm; readonly value: string }
  /** weights that a release or a file gave, in the place of those there were */
  | { readonly type: "fill"; readonly rows: readonly DraftRow[] }
  | { readonly type: "spread" }
  | { readonly type: "equal" }
  | { readonly type: "cap"; readonly capBps: number }
  | { readonly type: "load"; readonly state: EditorState };

const WHOLE_BPS = 10_000;
/** Rounded figures of a release miss 100.00 by a few hundredths; what misses more is no rounding. */
const ROUNDED_BPS = 50;

/** Basis points as they are typed: "30.03". */
const toText = (weightBps: number | null): string => (weightBps === null ? "" : (weightBps / 100).toFixed(2));

/** Basis points of what is typed; null while that is no weight. */
export function bpsOf({ text }: Pick<EditorRow, "text">): number | null {
  const read = readPercent(text);
  return "code" in read ? null : read.weightBps;
}

function toRows(rows: readonly DraftRow[], firstKey = 0): EditorRow[] {
  return rows.map(({ symbol, weightBps }, i) => ({
    key: firstKey + i,
    symbol,
    text: toText(weightBps),
    isLocked: false,
  }));
}

export function toEditorState({ rows, announcedDay, ...terms }: Omit<DraftContent, "basket">): EditorState {
  return { ...terms, rows: toRows(rows), announcedDay: announcedDay ?? "" };
}

export function toContent(basket: string, { rows, announcedDay, ...terms }: EditorState): DraftContent {
  return {
    ...terms,
    basket,
    announcedDay: announcedDay === "" ? null : announcedDay,
    rows: rows.map((row) => ({ symbol: row.symbol.trim().toUpperCase(), weightBps: bpsOf(row) })),
  };
}

/** 10,000 less the sum of what is typed, basis points. */
export function remainderOf(rows: readonly EditorRow[]): number {
  return WHOLE_BPS - rows.reduce((sum, row) => sum + (bpsOf(row) ?? 0), 0);
}

const nextKey = (rows: readonly EditorRow[]): number => Math.max(-1, ...rows.map(({ key }) => key)) + 1;

/** The rows with other weights, in their order; unchanged where there is no answer. */
function withWeights(rows: readonly EditorRow[], weightsBps: readonly number[] | null): readonly EditorRow[] {
  if (weightsBps === null) return rows;
  return rows.map((row, i) => ({ ...row, text: row.isLocked ? row.text : toText(weightsBps[i] ?? null) }));
}

function spread(state: EditorState): EditorState {
  const { rows, spreadBps } = state;
  const remainderBps = remainderOf(rows);
  const weights = rows.map((row) => Math.max(0, bpsOf(row) ?? 0));
  const spreadTo = spreadRemainder(
    weights,
    rows.map(({ isLocked }) => isLocked),
  );
  const isRounding = Math.abs(remainderBps) <= ROUNDED_BPS && remainderBps !== 0 && spreadTo !== null;
  return {
    ...state,
    rows: withWeights(rows, spreadTo),
    spreadBps: isRounding ? (spreadBps ?? 0) + remainderBps : spreadBps,
  };
}

/** The open rows share what the locked ones leave. @param share of open rows: their values in any one unit, or their weights */
function shareOut(rows: readonly EditorRow[], share: (open: readonly EditorRow[], restBps: number) => number[] | null) {
  const open = rows.filter(({ isLocked }) => !isLocked);
  const restBps = WHOLE_BPS - rows.reduce((sum, row) => sum + (row.isLocked ? (bpsOf(row) ?? 0) : 0), 0);
  const shared = open.length === 0 || restBps < 0 ? null : share(open, restBps);
  if (shared === null) return rows;
  let next = 0;
  return withWeights(
    rows,
    rows.map((row) => (row.isLocked ? 0 : (shared[next++] ?? 0))),
  );
}

function capped(rows: readonly EditorRow[], capBps: number): readonly EditorRow[] {
  return shareOut(rows, (open, restBps) => {
    const values = new Map(open.map((row) => [String(row.key), bpsOf(row) ?? 0]));
    if (capBps * open.length < restBps || [...values.values()].every((value) => value === 0)) return null;
    const fractions = capWeights(values, capBps / restBps);
    return apportion(restBps, [...fractions.values()]);
  });
}

/** The editor's next state. Pure; what makes no sense leaves the state as it is. */
export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  const { rows } = state;
  const change = (key: number, part: Partial<EditorRow>): EditorState => ({
    ...state,
    rows: rows.map((row) => (row.key === key ? { ...row, ...part } : row)),
  });
  switch (action.type) {
    case "symbol":
      return change(action.key, { symbol: action.symbol.toUpperCase() });
    case "weight":
      return change(action.key, { text: action.text });
    case "lock":
      return change(action.key, { isLocked: !rows.find(({ key }) => key === action.key)?.isLocked });
    case "remove":
      return { ...state, rows: rows.filter(({ key }) => key !== action.key) };
    case "add":
      return {
        ...state,
        rows: [...rows, { key: nextKey(rows), symbol: action.symbol, text: "", isLocked: false }],
      };
    case "term":
      return { ...state, [action.name]: action.value };
    case "fill":
      return { ...state, rows: toRows(action.rows, nextKey(rows)), spreadBps: null };
    case "spread":
      return spread(state);
    case "equal":
      return {
        ...state,
        rows: shareOut(rows, (open, restBps) =>
          apportion(
            restBps,
            open.map(() => 1),
          ),
        ),
      };
    case "cap":
      return { ...state, rows: capped(rows, action.capBps) };
    case "load":
      return action.state;
  }
}
