import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";
import type { BinanceKline } from "@/lib/providers/binance/schema";
import { type DailyCloses, type RowReading, toDailyCloses } from "@/lib/providers/daily-closes";

/** Grows when a change here could turn the same body into other rows. */
export const BINANCE_PARSER_VERSION = 1;

function spanProblem(openMs: number, closeMs: number, nowMs: number): string | null {
  if (openMs > nowMs) return "opens in the future";
  if (openMs % DAY_MS !== 0) return "opens off the UTC day grid";
  return closeMs === openMs + DAY_MS - 1 ? null : "spans something else than one UTC day";
}

function readCandle(candle: BinanceKline, nowMs: number): RowReading | null {
  const [openMs, , , , close, , closeMs, quoteVolume] = candle;
  const day = utcDay(openMs);
  const isRunning = openMs <= nowMs && nowMs < (day + 1) * DAY_MS;
  if (isRunning) return null;
  const problem = spanProblem(openMs, closeMs, nowMs);
  return { day, close, volume: quoteVolume, marketCap: null, problem, raw: candle };
}

/**
 * Candles → closes of the UTC days that have ended at `nowMs`. The running candle is left out: its "close" is only
 * the latest trade.
 * @param candles as parsed, in the body's order
 * @param nowMs ms since 1970-01-01 UTC
 */
export function toBinanceCloses(candles: readonly BinanceKline[], nowMs: number): DailyCloses {
  return toDailyCloses(
    candles.map((candle) => readCandle(candle, nowMs)),
    "USDT",
  );
}

/** The currency of a pair such as BTCUSDT: Binance writes no separator, so the known quote assets decide. */
export function quoteAssetOf(symbol: string): string {
  return /(?:USDT|FDUSD|USDC|TUSD|BUSD|USD1|EUR|TRY|BRL|JPY|BTC|ETH|BNB)$/.exec(symbol)?.[0] ?? "unknown";
}
