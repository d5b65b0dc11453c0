import type { Composition, DayFlags, IndexEvent, Turnover } from "@/lib/core/index/series";
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

/** State before the first row. */
export function openRun(panel: PricePanel, column: ReadonlyMap<string, number>, maxStaleDays: number): IndexRun {
  const { days, assets } = panel;
  return {
    panel,
    column,
    maxStaleDays,
    gross: new Float64Array(days.length).fill(Number.NaN),
    flags: new Map(),
    turnover: [],
    compositions: [],
    units: new Float64Array(assets.length),
    cash: 0,
    baseRow: -1,
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
