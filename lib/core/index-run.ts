import type { Composition, DayFlags, IndexEvent, Turnover } from "@/lib/core/index-series";
import type { PricePanel } from "@/lib/core/price-panel";

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
  /** units held now, one number an asset */
  units: Float64Array;
  /** index points held as cash now */
  cash: number;
  baseRow: number;
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
  run.compositions.push({ row, event, units: run.units.slice(), cash: run.cash });
}
