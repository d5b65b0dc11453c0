import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting, Migration } from "@/lib/core/prices/ticker-events";

/** Weights that take effect at the close of a day: units of the new composition count from the next row. */
export interface Rebalance {
  /** UTC day number; a day without a row means the first later row */
  readonly day: number;
  /** fractions ≥ 0 by asset; their sum may miss 1 by rounding (0.005 at most), which is divided out */
  readonly weights: ReadonlyMap<string, number>;
}

/** `daily`: (1 − f/365)^d; `effective`: (1 − f)^(d/365); `continuous`: e^(−f·d/365); d = calendar days since the base. */
export type FeeMode = "daily" | "effective" | "continuous";

/**
 * What a rebalance does when a price is missing (rule 12): `error` refuses, `postpone` waits for the first row where
 * everything is priced, `renormalize` drops unpriced targets (an unpriced holding still waits).
 */
export type OnUnpriced = "error" | "postpone" | "renormalize";

/** Definition of an index: prices, dated weights, and the rules that methodology.md leaves open to a product. */
export interface IndexInput extends PricePanel {
  readonly rebalances: readonly Rebalance[];
  readonly migrations?: readonly Migration[];
  readonly delistings?: readonly Delisting[];
  /** proceeds are spread over the rest by value, or kept as cash until the next rebalance */
  readonly delistingPolicy?: "prorata" | "cash";
  /** level on the first rebalance row, points; 100 */
  readonly base?: number;
  /** fraction per year in [0, 1); 0 */
  readonly feePerYear?: number;
  readonly feeMode?: FeeMode;
  /** cost of trading, basis points of the traded value, both sides; 0 */
  readonly costBps?: number;
  /** calendar days for which a last price is carried; 3 */
  readonly maxStaleDays?: number;
  /** the same limit for what a rebalance buys; maxStaleDays. 0: a target needs its own price of that day */
  readonly maxTargetStaleDays?: number;
  readonly onUnpriced?: OnUnpriced;
}
