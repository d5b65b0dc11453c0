/** What happened at the close of a row. */
export type IndexEvent =
  | { readonly kind: "rebalance" }
  | { readonly kind: "migration"; readonly from: string; readonly to: string }
  | { readonly kind: "delisting"; readonly asset: string };

/** What a reader must know about a row; rows without any of it have no entry. */
export interface DayFlags {
  /** held assets valued at a carried price */
  readonly stale: string[];
  /** held assets without a usable price: the level of the row is unknown */
  readonly missing: string[];
  /** targets that a rebalance left out for want of a price */
  readonly dropped: string[];
  /** in the order in which they took effect */
  readonly events: IndexEvent[];
}

/** What is held after one event: events and compositions go in step, and the last one of a row counts from its close. */
export interface Composition {
  readonly row: number;
  readonly event: IndexEvent;
  /** one number an asset, in the order of the input's assets */
  readonly units: Float64Array;
  /** index points that no asset holds */
  readonly cash: number;
}

/** A rebalance that took effect. */
export interface Turnover {
  /** UTC day of the row where it took effect */
  readonly day: number;
  /** UTC day on which it was due */
  readonly dueDay: number;
  /** ½Σ|new − drifted|, one way, cash included; NaN for the first composition */
  readonly turnover: number;
}

/** An index on its axis. Levels in points, weights as fractions. */
export interface IndexSeries {
  readonly days: Int32Array;
  readonly assets: readonly string[];
  /** the prices it was computed from, USD; see PricePanel */
  readonly prices: readonly Float64Array[];
  /** row of the first composition, −1 while none could be bought */
  readonly baseRow: number;
  /** level before the fee; NaN before the base and where a holding has no usable price */
  readonly gross: Float64Array;
  /** level after the fee */
  readonly net: Float64Array;
  /** by row */
  readonly flags: ReadonlyMap<number, DayFlags>;
  readonly turnover: readonly Turnover[];
  /** oldest first */
  readonly compositions: readonly Composition[];
  /** weights[a][t] at the close, after the row's events: 0 where not held, NaN where a holding has no usable price */
  readonly weights: readonly Float64Array[];
  /** the same for cash */
  readonly cashWeight: Float64Array;
}
