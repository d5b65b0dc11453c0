import type { DbSession } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PageOf } from "@/lib/db/quality/page";

/** A day on which at least two origins priced an asset. */
export interface OriginSpread {
  readonly assetId: string;
  readonly day: number;
  /** origin and its close, "binance 1.02", by origin */
  readonly closes: string[];
  /** highest close over lowest, less one: a fraction */
  readonly spread: number;
}

/** How far apart the origins of an asset's closes lie, over the days that at least two of them priced. */
export interface StoredAgreement {
  readonly days: number;
  /** spread of the median day, and the widest with its UTC day number */
  readonly median: number;
  readonly worst: number;
  readonly worstDay: number;
}

/**
 * The tables `latest` (what each provider said last of a day) and `pair` (the spread of each day that has two origins).
 * Closes are compared as quoted, so a USDT quote is taken as USD.
 * @param assetIds every asset when null
 */
function spreadTables(assetIds: readonly string[] | null): Prisma.Sql {
  return Prisma.sql`latest AS (
      SELECT DISTINCT ON (asset_id, day, provider_id) asset_id, day, origin, close FROM observation
      WHERE ${assetIds}::text[] IS NULL OR asset_id = ANY(${assetIds}::text[])
      ORDER BY asset_id, day, provider_id, revision DESC
    ), pair AS (
      SELECT asset_id, day, max(close::float8) / min(close::float8) - 1 AS spread
      FROM latest WHERE close > 0 GROUP BY asset_id, day HAVING min(origin) <> max(origin)
    )`;
}

/** Days on which origins differ, the widest first, and how many days have two origins at all. */
export async function listOriginSpreads(
  db: DbSession,
  { assetId, limit, offset }: PageOf & { readonly assetId: string | null },
): Promise<{ rows: OriginSpread[]; total: number; wide: number }> {
  const found = await db.$queryRaw<(OriginSpread & { total: bigint; wide: bigint })[]>`
    WITH ${spreadTables(assetId === null ? null : [assetId])}, page AS (
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

/**
 * Sums up the spreads of one asset.
 * @param assetIds the asset's tickers, which follow each other in time
 * @returns null while no day has two origins
 */
export async function loadOriginAgreement(db: DbSession, assetIds: readonly string[]): Promise<StoredAgreement | null> {
  const [row] = await db.$queryRaw<StoredAgreement[]>`
    WITH ${spreadTables(assetIds)}
    SELECT count(*)::int AS days, percentile_cont(0.5) WITHIN GROUP (ORDER BY spread) AS median, max(spread) AS worst,
           (array_agg(day ORDER BY spread DESC, day))[1] - DATE '1970-01-01' AS "worstDay"
    FROM pair HAVING count(*) > 0`;
  return row ?? null;
}
