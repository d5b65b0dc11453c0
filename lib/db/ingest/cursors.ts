import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";

/** Which history a cursor stands in. */
export interface HistoryKey {
  readonly assetId: string;
  readonly providerId: string;
  readonly nativeId: string;
}

/** A history that is being read elsewhere; `owner` says by whom. */
interface TakenLease {
  readonly isMine: false;
  readonly owner: string;
}

interface MyLease {
  readonly isMine: true;
  /** UTC day number of the first day that has not been read */
  readonly nextDay: number;
}

/** How long a lease holds without a page. */
const LEASE_MS = 120_000;

/**
 * Takes the right to read a history, or says who has it. A lease that ran out, or whose owner is `gone`, is taken over.
 * @param firstDay UTC day number at which reading begins where nothing is stored yet
 */
export async function leaseCursor(
  db: DbSession,
  key: HistoryKey,
  { owner, gone, firstDay, now }: { owner: string; gone: string | null; firstDay: number; now: Date },
): Promise<MyLease | TakenLease> {
  const until = new Date(now.getTime() + LEASE_MS);
  const rows = await db.$queryRaw<{ nextDay: Date }[]>`
    INSERT INTO ingest_cursor AS c (asset_id, provider_id, native_id, next_day, lease_owner, lease_until, updated_at)
    VALUES (${key.assetId}, ${key.providerId}, ${key.nativeId},
            COALESCE((SELECT max(day) + 1 FROM observation WHERE asset_id = ${key.assetId} AND provider_id = ${key.providerId}
                      AND native_id = ${key.nativeId}), ${toDate(firstDay)}::date),
            ${owner}, ${until}::timestamptz, ${now}::timestamptz)
    ON CONFLICT (asset_id, provider_id, native_id) DO UPDATE
      SET lease_owner = EXCLUDED.lease_owner, lease_until = EXCLUDED.lease_until
      WHERE c.lease_owner IS NULL OR c.lease_until <= ${now}::timestamptz OR c.lease_owner IN (${owner}, ${gone})
    RETURNING next_day AS "nextDay"`;
  if (rows[0]) return { isMine: true, nextDay: toDay(rows[0].nextDay) };
  const taken = await db.ingestCursor.findUniqueOrThrow({
    where: { assetId_providerId_nativeId: key },
    select: { leaseOwner: true },
  });
  return { isMine: false, owner: taken.leaseOwner ?? "" };
}

/**
 * Moves a cursor past the days that the same transaction has stored, and renews the lease.
 * @param nextDay UTC day number; null where days before the stored ones are unread, so that the cursor stays
 * @throws Error when another has taken the history over: the transaction must not commit
 */
export async function moveCursor(
  tx: DbSession,
  key: HistoryKey,
  { owner, nextDay, now }: { owner: string; nextDay: number | null; now: Date },
): Promise<void> {
  const until = new Date(now.getTime() + LEASE_MS);
  const moved = await tx.$executeRaw`
    UPDATE ingest_cursor
    SET next_day = GREATEST(next_day, ${nextDay === null ? null : toDate(nextDay)}::date), lease_until = ${until}::timestamptz, updated_at = ${now}::timestamptz
    WHERE asset_id = ${key.assetId} AND provider_id = ${key.providerId} AND native_id = ${key.nativeId} AND lease_owner = ${owner}`;
  if (moved === 0) throw new Error(`${key.providerId}'s history of ${key.assetId} was taken over by another run`);
}

/** Gives a history back; nothing where it was taken over. */
export async function releaseCursor(db: DbSession, key: HistoryKey, owner: string): Promise<void> {
  await db.ingestCursor.updateMany({
    where: { ...key, leaseOwner: owner },
    data: { leaseOwner: null, leaseUntil: null },
  });
}
