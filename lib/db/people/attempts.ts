import type { DbSession } from "@/lib/db/client";

/** How often something may be tried. */
export interface AttemptLimit {
  /** tries in a window */
  readonly tries: number;
  readonly windowMs: number;
  /** how often an overrun window may double the next; 0 keeps every window as long as the first */
  readonly maxStrikes: number;
}

/** A counter is forgotten a day after its last try. */
const FORGET_MS = 24 * 3_600_000;

/**
 * Counts a try, over all processes, and tells how long to wait when it is one too many.
 * @param now milliseconds since 1970-01-01 UTC
 * @returns milliseconds until the window ends; 0 where the try is within the limit
 */
export async function countAttempt(db: DbSession, key: string, limit: AttemptLimit, now: number): Promise<number> {
  const { tries, windowMs, maxStrikes } = limit;
  const at = new Date(now);
  const forgetAt = new Date(now + FORGET_MS);
  const [row] = await db.$queryRaw<{ count: number; startedAt: Date; strikes: number }[]>`
    INSERT INTO attempt_counter AS c (key, started_at, count, strikes, forget_at) VALUES (${key}, ${at}, 1, 0, ${forgetAt})
    ON CONFLICT (key) DO UPDATE SET (started_at, count, strikes, forget_at) = (
      SELECT CASE WHEN ended THEN ${at} ELSE c.started_at END,
             CASE WHEN ended THEN 1 ELSE c.count + 1 END,
             CASE WHEN NOT ended THEN c.strikes
                  WHEN c.count > ${tries} THEN least(c.strikes + 1, ${maxStrikes}) ELSE 0 END,
             ${forgetAt}::timestamptz
      FROM (SELECT c.started_at + ${windowMs}::float8 * power(2, c.strikes) * interval '1 millisecond' <= ${at} AS ended) AS w)
    RETURNING count, started_at AS "startedAt", strikes`;
  if (row === undefined || row.count <= tries) return 0;
  return row.startedAt.getTime() + windowMs * 2 ** row.strikes - now;
}

/** Forgets a counter: the right password was given. */
export async function clearAttempts(db: DbSession, key: string): Promise<void> {
  await db.attemptCounter.deleteMany({ where: { key } });
}

/** Deletes the counters that mean nothing any more. */
export async function deleteOldAttempts(db: DbSession, now: Date): Promise<void> {
  await db.attemptCounter.deleteMany({ where: { forgetAt: { lt: now } } });
}
