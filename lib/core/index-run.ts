import type { Composition, DayFlags, Turnover } from "@/lib/core/index-series";
import type { PricePanel } from "@/lib/core/price-panel";
import { usablePrice } from "@/lib/core/usable-price";

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

/**
 * Value of one holding at a row, at its usable price.
 * @param asset column number
 * @returns points; 0 when not held, NaN when the price is missing
 */
export function holdingValue(run: IndexRun, asset: number, row: number): number {
  const units = run.units[asset]!;
  if (units === 0) return 0;
  return units * usablePrice(run.panel.prices[asset]!, run.panel.days, row, run.maxStaleDays);
}

/**
 * Value of everything held now at a row, cash included.
 * @returns points; NaN when a holding has no usable price
 */
export function portfolioValue(run: IndexRun, row: number): number {
  let value = run.cash;
  for (let a = 0; a < run.units.length; a++) value += holdingValue(run, a, row);
  return value;
}
