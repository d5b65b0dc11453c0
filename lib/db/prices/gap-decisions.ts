import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import type { GapStatus } from "@/lib/db/generated/enums";

/** Days of an asset, UTC day numbers, both ends included. */
interface GapRange {
  readonly assetId: string;
  readonly from: number;
  readonly to: number;
}

/** How the days without a price in a range stand: open, known, or not noted as a gap yet. */
export async function countGaps(
  db: DbSession,
  { assetId, from, to }: GapRange,
): Promise<{ open: number; known: number; unnoted: number }> {
  const [row] = await db.$queryRaw<{ open: number; known: number; unnoted: number }[]>`
    WITH current AS (
      SELECT DISTINCT ON (day) day, close_usd FROM chosen_price
      WHERE asset_id = ${assetId} AND day BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date ORDER BY day, version DESC
    )
    SELECT count(*) FILTER (WHERE g.status = 'open')::int AS open, count(*) FILTER (WHERE g.status = 'known')::int AS known,
           count(*) FILTER (WHERE g.status IS NULL)::int AS unnoted
    FROM generate_series(${from}::int, ${to}::int) AS t(d)
    LEFT JOIN current c ON c.day = DATE '1970-01-01' + d
    LEFT JOIN price_gap g ON g.asset_id = ${assetId} AND g.day = DATE '1970-01-01' + d
    WHERE c.close_usd IS NULL`;
  return row ?? { open: 0, known: 0, unnoted: 0 };
}

/**
 * Makes every day without a price in a range a known gap, or an open one that is asked for at once.
 * @returns how many days are so now and were not before
 */
export async function decideGaps(
  db: DbSession,
  { assetId, from, to }: GapRange,
  decision: GapStatus,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<number> {
  const nextAskAt = decision === "open" ? at : null;
  return await db.$executeRaw`
    WITH current AS (
      SELECT DISTINCT ON (day) day, close_usd FROM chosen_price
      WHERE asset_id = ${assetId} AND day BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date ORDER BY day, version DESC
    )
    INSERT INTO price_gap AS g (asset_id, day, found_at, next_ask_at, status, reason)
    SELECT ${assetId}, DATE '1970-01-01' + d, ${at}::timestamptz, ${nextAskAt}::timestamptz, ${decision}::gap_status, ${reason}
    FROM generate_series(${from}::int, ${to}::int) AS t(d) LEFT JOIN current c ON c.day = DATE '1970-01-01' + d
    WHERE c.close_usd IS NULL
    ON CONFLICT (asset_id, day) DO UPDATE
      SET status = EXCLUDED.status, next_ask_at = EXCLUDED.next_ask_at, reason = EXCLUDED.reason, attempts = 0
      WHERE g.status <> EXCLUDED.status`;
}
