import type { DbSession } from "@/lib/db/client";

/** How far apart the origins of an asset's closes lie, over the days that at least two of them priced. */
export interface StoredAgreement {
  readonly days: number;
  /** highest ÷ lowest − 1 of a day: the median over the days, and the largest with its UTC day number */
  readonly median: number;
  readonly worst: number;
  readonly worstDay: number;
}

/**
 * Compares the newest word of every origin, day by day; a USDT quote counts at par here.
 * @param assetIds the asset's tickers, which follow each other in time
 * @returns null while no day has two origins
 */
export async function loadOriginAgreement(db: DbSession, assetIds: readonly string[]): Promise<StoredAgreement | null> {
  const [row] = await db.$queryRaw<{ days: number; median: number; worst: number; worst_day: number }[]>`
    WITH newest AS (
      SELECT DISTINCT ON (asset_id, day, provider_id) asset_id, day, origin, close
      FROM observation WHERE asset_id = ANY(${assetIds}::text[])
      ORDER BY asset_id, day, provider_id, revision DESC
    ), spread AS (
      SELECT day, (max(close) / min(close) - 1)::float8 AS apart
      FROM newest GROUP BY asset_id, day HAVING count(DISTINCT origin) > 1
    )
    SELECT count(*)::int AS days, percentile_cont(0.5) WITHIN GROUP (ORDER BY apart) AS median, max(apart) AS worst,
           (array_agg(day ORDER BY apart DESC, day))[1] - DATE '1970-01-01' AS worst_day
    FROM spread HAVING count(*) > 0`;
  return row === undefined ? null : { days: row.days, median: row.median, worst: row.worst, worstDay: row.worst_day };
}
