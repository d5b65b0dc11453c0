import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";
import type { StoredSpan } from "@/lib/db/quality/coverage";

/** After how long a gap is asked for again, by how often it was: then it is a known one (market-data policy). */
const ASK_AGAIN_MS = [3_600_000, 6 * 3_600_000, 24 * 3_600_000, 7 * 24 * 3_600_000];

/** A day without a price whose next question is due. */
export interface DueGap {
  readonly assetId: string;
  readonly day: number;
}

/**
 * Notes days without a price as gaps, to be asked for in an hour; those noted already stay as they are.
 * @returns how many are new
 */
export async function noteGaps(db: DbSession, spans: readonly StoredSpan[], at: Date): Promise<number> {
  if (spans.length === 0) return 0;
  const askAt = new Date(at.getTime() + (ASK_AGAIN_MS[0] ?? 0));
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

/** Notes that gaps were asked for once more: the next question is planned, or after the last they are known. */
export async function noteAsked(db: DbSession, gaps: readonly DueGap[], at: Date): Promise<void> {
  const waits = ASK_AGAIN_MS.slice(1);
  const times = waits.map((ms) => new Date(at.getTime() + ms));
  await db.$executeRaw`
    UPDATE price_gap g
    SET attempts = g.attempts + 1,
        next_ask_at = (${times}::timestamptz[])[g.attempts + 1],
        status = CASE WHEN g.attempts >= ${waits.length} THEN 'known'::gap_status ELSE 'open' END,
        reason = CASE WHEN g.attempts >= ${waits.length} THEN 'no provider has it' ELSE g.reason END
    FROM unnest(${gaps.map(({ assetId }) => assetId)}::text[], ${gaps.map(({ day }) => toDate(day))}::date[]) AS d(asset_id, day)
    WHERE g.asset_id = d.asset_id AND g.day = d.day AND g.status = 'open'`;
}
