const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** Hours of the UTC day at which what a page says of a day's state changes by the clock alone. */
const TURNS = [0, 6, 24];

/** Answers that change without a new dataset version, and for how long one may stand. */
const SHORT_LIVED: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/v1\/indicative$/, 5_000],
  [/^(\/api\/v1\/quality|(\/de)?\/status)$/, 15_000],
  // It shows the indicative NAV to those who have no script to ask for it.
  [/^\/(de\/?)?$/, 60_000],
];

/**
 * Until when a kept answer may be given out, if the data does not change before.
 * @param url path and query
 * @param nowMs milliseconds since 1970-01-01 UTC
 * @returns the same unit; never past the next turn of a day's state
 */
export function keptUntil(url: string, nowMs: number): number {
  const [path = ""] = url.split("?");
  const midnight = Math.floor(nowMs / MS_PER_DAY) * MS_PER_DAY;
  const turn = Math.min(...TURNS.map((hour) => midnight + hour * MS_PER_HOUR).filter((at) => at > nowMs));
  const shortLived = SHORT_LIVED.find(([pattern]) => pattern.test(path));
  return shortLived === undefined ? turn : Math.min(turn, nowMs + shortLived[1]);
}
