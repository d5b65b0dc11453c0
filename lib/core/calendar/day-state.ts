import { DAY_MS, utcDay } from "@/lib/core/calendar/utc-day";

const MS_PER_HOUR = DAY_MS / 24;

/** A day is final from 06:00 UTC of the next one (market-data policy). */
const FINAL_AFTER_MS = 6 * MS_PER_HOUR;

/** Until this many days after a day's end a provider may still correct it without an audited restatement. */
const SOFT_DAYS = 7;

/**
 * How far a day's close can still change.
 * `running`: the day has not ended; `provisional`: it ended, a late price may still come;
 * `final`: published, may still be corrected; `settled`: changes by an audited restatement only.
 */
export type DayState = "running" | "provisional" | "final" | "settled";

/** Whether a day's late prices correct it from now on; until then they complete it. */
export function isFinalDay(day: number, atMs: number): boolean {
  return atMs >= (day + 1) * DAY_MS + FINAL_AFTER_MS;
}

/**
 * State of a UTC day at an instant. Day D ends at D+1 00:00 UTC, is final from D+1 06:00 and settled from D+7 00:00.
 * @param day days since 1970-01-01 UTC
 * @param nowMs milliseconds since 1970-01-01 UTC
 */
export function dayState(day: number, nowMs: number): DayState {
  if (nowMs < (day + 1) * DAY_MS) return "running";
  if (!isFinalDay(day, nowMs)) return "provisional";
  return nowMs < (day + SOFT_DAYS) * DAY_MS ? "final" : "settled";
}

/**
 * Hours from the close of a day (24:00 UTC) to a moment; negative before the close.
 * @param day days since 1970-01-01 UTC
 * @param atMs milliseconds since 1970-01-01 UTC
 */
export function hoursSinceClose(day: number, atMs: number): number {
  return atMs / MS_PER_HOUR - (day + 1) * 24;
}

/**
 * Days that the last complete day lags behind the newest day that is final by the clock.
 * @param asOf last complete day, days since 1970-01-01 UTC
 * @returns 0 while nothing is late; from 1 on the figures are stale
 */
export function daysLate(asOf: number, nowMs: number): number {
  const newestFinal = utcDay(nowMs - FINAL_AFTER_MS) - 1;
  return Math.max(0, newestFinal - asOf);
}
