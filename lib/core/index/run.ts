import type { Composition, DayFlags, IndexEvent, IndexSeries, Turnover } from "@/lib/core/index/series";
import type { PricePanel } from "@/lib/core/prices/panel";

/** State of one computation: what is held now, and what has been written so far. Lives inside computeIndex only. */
export interface IndexRun {
  readonly panel: PricePanel;
  /** asset → its column */
  readonly column: ReadonlyMap<string, number>;
  readonly maxStaleDays: number;
  readonly gross: Float64Array;
  readonly flags: Map<number, DayFlags>;
  readonly turnover: Turnover[];
  readonly compositions: Composition[];
  /** units held now, one number an asset; every event makes a column of its own, for compositions keep it */
  units: Float64Array;
  /** index points held as cash now */
  cash: number;
  baseRow: number;
}

/** Rows before `row` that an earlier computation of the same input has settled; its assets are the input's. */
export interface KeptRows {
  readonly row: number;
  readonly series: Pick<IndexSeries, "baseRow" | "gross" | "net" | "flags" | "turnover" | "compositions">;
}

/** State before the first row, or after the last kept one. */
export function openRun(
  panel: PricePanel,
  column: ReadonlyMap<string, number>,
  maxStaleDays: number,
  kept?: KeptRows,
): IndexRun {
  const { days, assets } = panel;
  const gross = new Float64Array(days.length).fill(Number.NaN);
  const run = { panel, column, maxStaleDays, gross, units: new Float64Array(assets.length), cash: 0, baseRow: -1 };
  if (kept === undefined) return { ...run, flags: new Map(), turnover: [], compositions: [] };
  const { row, series } = kept;
  gross.set(series.gross.subarray(0, row));
  const compositions = series.compositions.filter((composition) => composition.row < row);
  const last = compositions.at(-1);
  if (last !== undefined) Object.assign(run, { units: last.units, cash: last.cash, baseRow: series.baseRow });
  return {
    ...run,
    flags: new Map([...series.flags].filter(([flagged]) => flagged < row)),
    turnover: series.turnover.filter(({ day }) => row > 0 && day <= days[row - 1]!),
    compositions,
  };
}

/** The flags of a row, made on first use: most rows have none. */
export function flagsOf(flags: Map<number, DayFlags>, row: number): DayFlags {
  let entry = flags.get(row);
  if (entry === undefined) {
    entry = { stale: [], missing: [], dropped: [], events: [] };
    flags.set(row, entry);
  }
  return entry;
}

/** Writes an event into the row's flags, and what is held after it. */
export function recordEvent(run: IndexRun, row: number, event: IndexEvent): void {
  flagsOf(run.flags, row).events.push(event);
  run.compositions.push({ row, event, units: run.units, cash: run.cash });
}
