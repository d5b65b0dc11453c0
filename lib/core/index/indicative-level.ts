import { isPrice } from "@/lib/core/prices/usable-price";

/** A live quote older than this is stale. */
const STALE_AFTER_MS = 5 * 60_000;

/** What one constituent contributes: units held since the last complete day, and its newest live quote. */
export interface QuotedHolding {
  readonly asset: string;
  /** index units */
  readonly units: number;
  /** USD per unit of the asset; NaN without a quote */
  readonly priceUsd: number;
  /** milliseconds since 1970-01-01 UTC; NaN without a quote */
  readonly quotedAtMs: number;
}

/** A level from live quotes. */
export interface IndicativeLevel {
  /** points before the fee: Σ units × price + cash; NaN while any constituent has no quote */
  readonly gross: number;
  /** constituents without a usable quote, in the order given */
  readonly missing: readonly string[];
  /** instant of the oldest quote that counts; NaN without any */
  readonly oldestQuoteMs: number;
  readonly isStale: boolean;
}

/**
 * Level of a basket from live quotes: Σ units(a) × quote(a) + cash, the same sum as the daily level's (methodology, Levels).
 * A part of the sum is never given for the whole: one missing quote makes the level NaN.
 * @param holdings every constituent once
 * @param cash points that no asset holds
 * @param nowMs milliseconds since 1970-01-01 UTC
 */
export function indicativeLevel(holdings: readonly QuotedHolding[], cash: number, nowMs: number): IndicativeLevel {
  const quoted = holdings.filter(({ priceUsd, quotedAtMs }) => isPrice(priceUsd) && Number.isFinite(quotedAtMs));
  const oldestQuoteMs = quoted.length === 0 ? Number.NaN : Math.min(...quoted.map(({ quotedAtMs }) => quotedAtMs));
  const isWhole = holdings.length > 0 && quoted.length === holdings.length;
  return {
    gross: isWhole ? quoted.reduce((sum, { units, priceUsd }) => sum + units * priceUsd, cash) : Number.NaN,
    missing: holdings.filter((holding) => !quoted.includes(holding)).map(({ asset }) => asset),
    oldestQuoteMs,
    isStale: isQuoteStale(oldestQuoteMs, nowMs),
  };
}

/** Whether a quote is too old to represent now. An unknown instant is not stale but unknown. */
export function isQuoteStale(quotedAtMs: number, nowMs: number): boolean {
  return nowMs - quotedAtMs > STALE_AFTER_MS;
}
