import type { DbSession } from "@/lib/db/client";
import { unpackDoubles, unpackInts } from "@/lib/db/packed-column";
import { knownOnCondition } from "@/lib/db/prices/known-on";

/** The chosen closes of an asset: day numbers ascending, and the USD close of each. */
export interface PriceHistory {
  readonly days: Int32Array;
  readonly closeUsd: Float64Array;
}

/**
 * Chosen closes in force, packed by the server (4 and 8 big-endian bytes a value): a row an asset instead of a row a day.
 * @param assetIds null for all assets
 * @param knownOn UTC day at whose end the closes were known; now without it
 * @returns a history per asset that has any price
 */
export async function loadPriceHistories(
  db: DbSession,
  assetIds: readonly string[] | null,
  knownOn?: number,
): Promise<Map<string, PriceHistory>> {
  const rows = await db.$queryRaw<{ asset_id: string; days: Uint8Array; closes: Uint8Array }[]>`
    WITH current AS (
      SELECT DISTINCT ON (asset_id, day) asset_id, day, close_usd FROM chosen_price
      WHERE (${assetIds}::text[] IS NULL OR asset_id = ANY(${assetIds}::text[])) AND ${knownOnCondition(knownOn)}
      ORDER BY asset_id, day, version DESC
    )
    SELECT asset_id, string_agg(int4send(day - DATE '1970-01-01'), ''::bytea ORDER BY day) AS days,
           string_agg(float8send(close_usd::float8), ''::bytea ORDER BY day) AS closes
    FROM current WHERE close_usd IS NOT NULL GROUP BY asset_id ORDER BY asset_id`;
  return new Map(
    rows.map((row) => [row.asset_id, { days: unpackInts(row.days), closeUsd: unpackDoubles(row.closes) }]),
  );
}

/** Whether any price is stored at all. */
export async function hasPrices(db: DbSession): Promise<boolean> {
  return (await db.chosenPrice.findFirst({ where: { closeUsd: { not: null } }, select: { assetId: true } })) !== null;
}
