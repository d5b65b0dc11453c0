import type { DbSession } from "@/lib/db/client";
import type { PageOf } from "@/lib/db/quality-page";

/** A day on which at least two origins priced an asset. */
export interface OriginSpread {
  readonly assetId: string;
  readonly day: number;
  /** origin and its close, "binance 1.02", by origin */
  readonly closes: string[];
  /** highest close over lowest, less one: a fraction */
  readonly spread: number;
}

/**
 * Days on which origins differ, the widest first, and how many days have two origins at all. The newest revision of each
 * provider counts; closes are compared as quoted, so a USDT quote is taken as USD.
 */
export async function listOriginSpreads(
  db: DbSession,
  { assetId, limit, offset }: PageOf & { readonly assetId: string | null },
): Promise<{ rows: OriginSpread[]; total: number; wide: number }> {
  const found = await db.$queryRaw<(OriginSpread & { total: bigint; wide: bigint })[]>`
    WITH latest AS (
      SELECT DISTINCT ON (asset_id, day, provider_id) asset_id, day, origin, close FROM observation
      WHERE ${assetId}::text IS NULL OR asset_id = ${assetId}
      ORDER BY asset_id, day, provider_id, revision DESC
    ), pair AS (
      SELECT asset_id, day, max(close::float8) / min(close::float8) - 1 AS spread
      FROM latest WHERE close > 0 GROUP BY asset_id, day HAVING min(origin) <> max(origin)
    ), page AS (
      SELECT *, count(*) OVER () AS total, count(*) FILTER (WHERE spread > 0.05) OVER () AS wide FROM pair
      ORDER BY spread DESC, asset_id, day DESC LIMIT ${limit} OFFSET ${offset}
    )
    SELECT p.asset_id AS "assetId", p.day - DATE '1970-01-01' AS day, p.spread, p.total, p.wide,
           (SELECT array_agg(DISTINCT l.origin || ' ' || l.close) FROM latest l WHERE l.asset_id = p.asset_id AND l.day = p.day)
             AS closes
    FROM page p ORDER BY p.spread DESC, p.asset_id, p.day DESC`;
  const [first] = found;
  return {
    rows: found.map(({ total: _total, wide: _wide, ...row }) => row),
    total: Number(first?.total ?? 0),
    wide: Number(first?.wide ?? 0),
  };
}
