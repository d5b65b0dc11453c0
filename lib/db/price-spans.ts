import type { DbSession } from "@/lib/db/client";

/** An asset of the catalogue and the days on which it has a chosen price, as UTC day numbers. */
export interface PriceSpan {
  readonly asset: string;
  readonly name: string;
  readonly note: string | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly pricedDays: number;
}

/** Every asset by symbol with its first, last and number of priced days; a price that was withdrawn does not count. */
export async function listPriceSpans(db: DbSession): Promise<PriceSpan[]> {
  return await db.$queryRaw<PriceSpan[]>`
    WITH current AS (
      SELECT DISTINCT ON (asset_id, day) asset_id, day, close_usd FROM chosen_price
      ORDER BY asset_id, day, version DESC
    ), span AS (
      SELECT asset_id, min(day) - DATE '1970-01-01' AS first, max(day) - DATE '1970-01-01' AS last, count(*)::int AS days
      FROM current WHERE close_usd IS NOT NULL GROUP BY asset_id
    )
    SELECT a.id AS asset, a.name, a.note, s.first AS "firstDay", s.last AS "lastDay", COALESCE(s.days, 0) AS "pricedDays"
    FROM asset a LEFT JOIN span s ON s.asset_id = a.id ORDER BY a.id`;
}
