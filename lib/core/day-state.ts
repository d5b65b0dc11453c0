export const MS_PER_DAY = 86_400_000;

/** A day is final from 06:00 UTC of the next one (market-data policy). */
const FINAL_AFTER_MS = 6 * 3_600_000;

/** Until this many days after a day's end a provider may still correct it without an audited restatement. */
const SOFT_DAYS = 7;

/**
 * How far a day's close can still change.
 * `running`: the day has not ended; `provisional`: it ended, a late price may still come;
 * `final`: published, may still be corrected; `settled`: changes by an audited restatement only.
 */
export type DayState = "running" | "provisional" | "final" | "settled";

/**
 * State of a UTC day at an instant. Day D ends at D+1 00:00 UTC, is final from D+1 06:00 and settled from D+7 00:00.
 * @param day days since 1970-01-01 UTC
 * @param nowMs milliseconds since 1970-01-01 UTC
 */
export function dayState(day: number, nowMs: number): DayState {
  const endMs = (day + 1) * MS_PER_DAY;
  if (nowMs < endMs) return "running";
  if (nowMs < endMs + FINAL_AFTER_MS) return "provisional";
  return nowMs < (day + SOFT_DAYS) * MS_PER_DAY ? "final" : "settled";
}

/**
 * Days that the last complete day lags behind the newest day that is final by the clock.
 * @param asOf last complete day, days since 1970-01-01 UTC
 * @returns 0 while nothing is late; from 1 on the figures are stale
 */
export function daysLate(asOf: number, nowMs: number): number {
  const newestFinal = Math.floor((nowMs - FINAL_AFTER_MS) / MS_PER_DAY) - 1;
  return Math.max(0, newestFinal - asOf);
}
