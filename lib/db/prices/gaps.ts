import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";
import type { StoredSpan } from "@/lib/db/quality/coverage";

/** A day without a price whose next question is due. */
export interface DueGap {
  readonly assetId: string;
  readonly day: number;
}

/**
 * Notes days without a price as gaps; those noted already stay as they are.
 * @param askAt when they are asked for
 * @returns how many are new
 */
export async function noteGaps(db: DbSession, spans: readonly StoredSpan[], at: Date, askAt: Date): Promise<number> {
  if (spans.length === 0) return 0;
  return await db.$executeRaw`
    INSERT INTO price_gap (asset_id, day, found_at, next_ask_at, status)
    SELECT s.asset_id, DATE '1970-01-01' + d, ${at}::timestamptz, ${askAt}::timestamptz, 'open'
    FROM unnest(${spans.map(({ assetId }) => assetId)}::text[], ${spans.map(({ from }) => from)}::int[],
                ${spans.map(({ to }) => to)}::int[]) AS s(asset_id, first, last), generate_series(s.first, s.last) AS d
    ON CONFLICT (asset_id, day) DO NOTHING`;
}

/** Forgets gaps that have a price by now. @returns how many */
export async function deleteClosedGaps(db: DbSession): Promise<number> {
  return await db.$executeRaw`
    DELETE FROM price_gap g USING (
      SELECT DISTINCT ON (asset_id, day) asset_id, day, close_usd FROM chosen_price ORDER BY asset_id, day, version DESC
    ) c WHERE c.asset_id = g.asset_id AND c.day = g.day AND c.close_usd IS NOT NULL`;
}

/** Gaps that are to be asked for now, by asset and day. */
export async function listDueGaps(db: DbSession, now: Date): Promise<DueGap[]> {
  const rows = await db.priceGap.findMany({
    where: { status: "open", nextAskAt: { lte: now } },
    orderBy: [{ assetId: "asc" }, { day: "asc" }],
    select: { assetId: true, day: true },
  });
  return rows.map(({ assetId, day }) => ({ assetId, day: toDay(day) }));
}

/**
 * Notes that gaps were asked for once more.
 * @param times when the next question comes, by how often a gap was asked for before; after the last of them it is known
 */
export async function noteAsked(db: DbSession, gaps: readonly DueGap[], times: readonly Date[]): Promise<void> {
  await db.$executeRaw`
    UPDATE price_gap g
    SET attempts = g.attempts + 1,
        next_ask_at = (${[...times]}::timestamptz[])[g.attempts + 1],
        status = CASE WHEN g.attempts >= ${times.length} THEN 'known'::gap_status ELSE 'open' END,
        reason = CASE WHEN g.attempts >= ${times.length} THEN 'no provider has it' ELSE g.reason END
    FROM unnest(${gaps.map(({ assetId }) => assetId)}::text[], ${gaps.map(({ day }) => toDate(day))}::date[]) AS d(asset_id, day)
    WHERE g.asset_id = d.asset_id AND g.day = d.day AND g.status = 'open'`;
}
