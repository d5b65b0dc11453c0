import type { DbSession } from "@/lib/db/client";
import type { GapStatus } from "@/lib/db/generated/enums";

/** Consecutive days of an asset, both ends included, UTC day numbers. */
export interface StoredSpan {
  readonly assetId: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of recorded gaps that share their state. */
export interface StoredGap extends StoredSpan {
  readonly status: GapStatus;
  /** the most often a day of it was asked for */
  readonly attempts: number;
  readonly nextAskAt: Date | null;
}

/** Spans of days that have a chosen close in force, by asset and day. */
export async function listPricedSpans(db: DbSession): Promise<StoredSpan[]> {
  return await db.$queryRaw<StoredSpan[]>`
    WITH current AS (
      SELECT DISTINCT ON (asset_id, day) asset_id, day - DATE '1970-01-01' AS day, close_usd
      FROM chosen_price ORDER BY asset_id, day, version DESC
    ), run AS (
      SELECT asset_id, day, day - (row_number() OVER (PARTITION BY asset_id ORDER BY day))::int AS start
      FROM current WHERE close_usd IS NOT NULL
    )
    SELECT asset_id AS "assetId", min(day) AS "from", max(day) AS "to" FROM run
    GROUP BY asset_id, start ORDER BY asset_id, min(day)`;
}

/** Spans of recorded gaps, by asset and day. */
export async function listGapSpans(db: DbSession): Promise<StoredGap[]> {
  return await db.$queryRaw<StoredGap[]>`
    WITH run AS (
      SELECT asset_id, day - DATE '1970-01-01' AS day, status, attempts, next_ask_at,
             day - DATE '1970-01-01' - (row_number() OVER (PARTITION BY asset_id, status ORDER BY day))::int AS start
      FROM price_gap
    )
    SELECT asset_id AS "assetId", min(day) AS "from", max(day) AS "to", status, max(attempts) AS attempts,
           min(next_ask_at) AS "nextAskAt"
    FROM run GROUP BY asset_id, status, start ORDER BY asset_id, min(day)`;
}
