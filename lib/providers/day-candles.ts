import { DAY_S } from "@/lib/core/calendar/utc-day";
import type { RowReading } from "@/lib/providers/daily-closes";

interface DayCandle {
  /** seconds since 1970-01-01 UTC */
  readonly startS: number;
  readonly close: string | null;
  readonly raw: unknown;
}

/**
 * Readings of candles that say when they start but not when they end. The running day's is null. A candle of a day in
 * which another one starts is no daily candle, whatever was requested. Volumes are in coins and stay unknown.
 * @param nowMs ms since 1970-01-01 UTC
 */
export function readDayCandles(candles: readonly DayCandle[], nowMs: number): readonly (RowReading | null)[] {
  const nowS = nowMs / 1000;
  const shortDays = new Set(
    candles.filter(({ startS }) => startS % DAY_S !== 0).map(({ startS }) => Math.floor(startS / DAY_S)),
  );
  return candles.map(({ startS, close, raw }) => {
    const day = Math.floor(startS / DAY_S);
    if (startS > nowS) return { day, close, volume: null, marketCap: null, problem: "starts in the future", raw };
    if (startS % DAY_S !== 0) {
      return { day, close, volume: null, marketCap: null, problem: "starts off the UTC day grid", raw };
    }
    if (nowS < startS + DAY_S) return null;
    const problem = shortDays.has(day) ? "is among candles shorter than a day" : null;
    return { day, close, volume: null, marketCap: null, problem, raw };
  });
}
