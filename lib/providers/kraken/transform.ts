import { type DailyCloses, toDailyCloses } from "@/lib/providers/daily-closes";
import { readDayCandles } from "@/lib/providers/day-candles";
import type { KrakenCandle } from "@/lib/providers/kraken/schema";
import type { QuoteCurrency } from "@/lib/providers/provider";

/** Grows when a change here could turn the same body into other rows. */
export const KRAKEN_PARSER_VERSION = 1;

/**
 * Candles → closes of the UTC days that have ended at `nowMs`. The running candle is left out.
 * @param candles as parsed, oldest first
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toKrakenCloses(candles: readonly KrakenCandle[], quote: QuoteCurrency, nowMs: number): DailyCloses {
  const dayCandles = candles.map((candle) => ({ startS: candle[0], close: candle[4], raw: candle }));
  return toDailyCloses(readDayCandles(dayCandles, nowMs), quote);
}

/** The currency of a pair's name: "TAO/USD", and the older spellings "TAOUSD" and "XXBTZUSD". */
export function krakenCurrencyOf(pair: string): string {
  if (pair.includes("/")) return pair.slice(pair.indexOf("/") + 1);
  return /Z?(USDT|USDC|USD|EUR|GBP|CAD|JPY|CHF|AUD|XBT|ETH)$/.exec(pair)?.[1] ?? "unknown";
}
