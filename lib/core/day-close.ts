const MS_PER_HOUR = 3_600_000;
/** A day is final from 06:00 UTC of the next one (market-data policy). */
const FINAL_AFTER_HOURS = 6;

/**
 * Hours from the close of a day (24:00 UTC) to a moment; negative before the close.
 * @param day UTC day number
 * @param atMs milliseconds since 1970-01-01 UTC
 */
export function hoursSinceClose(day: number, atMs: number): number {
  return atMs / MS_PER_HOUR - (day + 1) * 24;
}

/**
 * Whether a day is final at a moment: until then its late prices complete it, afterwards they correct it.
 * @param day UTC day number
 * @param atMs milliseconds since 1970-01-01 UTC
 */
export function isFinalDay(day: number, atMs: number): boolean {
  return hoursSinceClose(day, atMs) >= FINAL_AFTER_HOURS;
}
