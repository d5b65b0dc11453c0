import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** Market values of one asset as columns in step: UTC day numbers ascending, USD. */
export interface MarketCapHistory {
  readonly days: readonly number[];
  readonly usd: readonly number[];
}

/**
 * Stored market values, of each day the newest observation of the most trusted provider that stated one.
 * @returns a history per asset that has any
 */
export async function loadMarketCaps(
  db: DbSession,
  assetIds: readonly string[],
): Promise<Map<string, MarketCapHistory>> {
  const rows = await db.$queryRaw<{ asset_id: string; days: number[]; usd: number[] }[]>`
    WITH stated AS (
      SELECT DISTINCT ON (o.asset_id, o.day) o.asset_id, o.day, o.market_cap_usd AS usd
      FROM observation o JOIN provider p ON p.id = o.provider_id
      WHERE o.market_cap_usd > 0 AND o.asset_id = ANY(${[...assetIds]}::text[])
      ORDER BY o.asset_id, o.day, p.priority, o.provider_id, o.revision DESC
    )
    SELECT asset_id, array_agg(day - DATE '1970-01-01' ORDER BY day) AS days,
           array_agg(usd::float8 ORDER BY day) AS usd
    FROM stated GROUP BY asset_id ORDER BY asset_id`;
  return new Map(rows.map(({ asset_id, days, usd }) => [asset_id, { days, usd }]));
}

/** Last UTC day on which any asset has a stored market value; null when none ever had one. */
export async function findLastMarketCapDay(db: DbSession): Promise<number | null> {
  const row = await db.observation.findFirst({
    where: { marketCapUsd: { gt: 0 } },
    orderBy: { day: "desc" },
    select: { day: true },
  });
  return row === null ? null : toDay(row.day);
}
