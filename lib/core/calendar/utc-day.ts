/** Length of a UTC day, ms; Unix time has no leap seconds. */
export const DAY_MS = 86_400_000;

/** The same in seconds, in which some providers write moments. */
export const DAY_S = 86_400;

/**
 * Day that a moment lies in, whatever zone the machine is set to.
 * @param atMs ms since 1970-01-01 UTC
 * @returns days since 1970-01-01 UTC; 00:00 belongs to the day that begins
 */
export function utcDay(atMs: number): number {
  return Math.floor(atMs / DAY_MS);
}
