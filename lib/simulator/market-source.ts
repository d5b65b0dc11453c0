import type { MarketAsset } from "@/lib/simulator/market-asset";

/** One UTC day of an asset. Prices and amounts are plain decimal text (no exponent). */
export interface MarketBar {
  /** UTC day number */
  readonly day: number;
  readonly open: string;
  readonly high: string;
  readonly low: string;
  readonly close: string;
  /** USD; "0" where unknown */
  readonly volumeUsd: string;
  /** USD; "0" where unknown */
  readonly marketCapUsd: string;
}

export interface MarketSource {
  /** for messages, e.g. "seed 7" */
  readonly label: string;
  readonly assets: readonly MarketAsset[];
  /** The whole day's bar, or null where the asset has no price. Always the same for the same day. */
  bar(asset: MarketAsset, day: number): MarketBar | null;
  /** The price at a moment, decimal text, or null. Runs from the day's open to its close. */
  quote(asset: MarketAsset, atMs: number): string | null;
}
