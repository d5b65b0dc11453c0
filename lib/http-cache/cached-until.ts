const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Hours of the UTC day at which what a page says of a day's state changes by the clock alone. */
const TURNS = [0, 6, 24];

/**
 * Until when a cached answer may be served, if the data does not change before.
 * @param lifetimeMs lifetime of the answer, ms; null without a limit
 * @param nowMs milliseconds since 1970-01-01 UTC
 * @returns the same unit; never past the next turn of a day's state
 */
export function cachedUntil(lifetimeMs: number | null, nowMs: number): number {
  const midnight = Math.floor(nowMs / MS_PER_DAY) * MS_PER_DAY;
  const turn = Math.min(...TURNS.map((hour) => midnight + hour * MS_PER_HOUR).filter((at) => at > nowMs));
  return lifetimeMs === null ? turn : Math.min(turn, nowMs + lifetimeMs);
}
