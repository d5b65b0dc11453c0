import type { DbSession } from "@/lib/db/client";

/** Something a provider says it has prices of. */
interface ListedEntry {
  readonly nativeId: string;
  readonly base: string;
  readonly quote: string | null;
  readonly isTrading: boolean;
}

/**
 * Keeps what a provider lists now: new entries with their first day, known ones with their newest.
 * @returns how many entries are new
 */
export async function upsertCapabilities(
  db: DbSession,
  providerId: string,
  listed: readonly ListedEntry[],
  at: Date,
): Promise<number> {
  const [row] = await db.$queryRaw<{ added: number }[]>`
    WITH kept AS (
      INSERT INTO capability (provider_id, native_id, base, quote, is_trading, first_seen_at, last_seen_at)
      SELECT DISTINCT ON (native_id) ${providerId}, native_id, base, quote, is_trading, ${at}::timestamptz, ${at}::timestamptz
      FROM unnest(${listed.map(({ nativeId }) => nativeId)}::text[], ${listed.map(({ base }) => base)}::text[],
                  ${listed.map(({ quote }) => quote)}::text[], ${listed.map(({ isTrading }) => isTrading)}::boolean[])
        AS t(native_id, base, quote, is_trading)
      ON CONFLICT (provider_id, native_id) DO UPDATE
        SET base = EXCLUDED.base, quote = EXCLUDED.quote, is_trading = EXCLUDED.is_trading, last_seen_at = EXCLUDED.last_seen_at
      RETURNING first_seen_at = last_seen_at AS is_new
    )
    SELECT count(*) FILTER (WHERE is_new)::int AS added FROM kept`;
  return row?.added ?? 0;
}

/** A name of an asset that its provider does not list, though it should hold today. */
export interface UnlistedAlias {
  readonly assetId: string;
  readonly providerId: string;
  readonly nativeId: string;
  /** null where it was never listed */
  readonly lastSeenAt: Date | null;
}

/** Names in force that were not in their provider's newest list; providers without a list have none. */
export async function listUnlistedAliases(db: DbSession, now: Date): Promise<UnlistedAlias[]> {
  return await db.$queryRaw<UnlistedAlias[]>`
    WITH newest AS (SELECT provider_id, max(last_seen_at) AS at FROM capability GROUP BY provider_id)
    SELECT a.asset_id AS "assetId", a.provider_id AS "providerId", a.native_id AS "nativeId", c.last_seen_at AS "lastSeenAt"
    FROM asset_alias a JOIN newest n USING (provider_id)
    LEFT JOIN capability c USING (provider_id, native_id)
    WHERE (a.valid_from IS NULL OR a.valid_from <= ${now}::date) AND (a.valid_to IS NULL OR a.valid_to >= ${now}::date)
      AND (c.last_seen_at IS NULL OR c.last_seen_at < n.at OR NOT c.is_trading)
    ORDER BY a.provider_id, a.asset_id`;
}
