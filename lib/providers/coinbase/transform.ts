import type { CoinbaseCandle } from "@/lib/providers/coinbase/schema";
import { type DailyCloses, toDailyCloses } from "@/lib/providers/daily-closes";
import { readDayCandles } from "@/lib/providers/day-candles";
import type { QuoteCurrency } from "@/lib/providers/provider";

/** Grows when a change here could turn the same body into other rows. */
export const COINBASE_PARSER_VERSION = 1;

/**
 * Candles → closes of the UTC days that have ended at `nowMs`, oldest first. The running candle is left out.
 * @param candles as parsed: [start s, low, high, open, close, volume], newest first
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toCoinbaseCloses(candles: readonly CoinbaseCandle[], quote: QuoteCurrency, nowMs: number): DailyCloses {
  const dayCandles = candles.map((candle) => ({ startS: candle[0], close: candle[4], raw: candle }));
  return toDailyCloses(readDayCandles(dayCandles, nowMs), quote);
}
