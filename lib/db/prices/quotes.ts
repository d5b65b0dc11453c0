import type { DbSession } from "@/lib/db/client";

/** A provider's newest live quote of an asset. */
export interface StoredQuote {
  readonly assetId: string;
  readonly providerId: string;
  /** of one unit of the asset, in `currency` */
  readonly price: number;
  readonly currency: string;
  /** milliseconds since 1970-01-01 UTC */
  readonly quotedAtMs: number;
}

/** Live quotes of assets, the most trusted provider first. */
export async function listQuotes(db: DbSession, assetIds: readonly string[]): Promise<StoredQuote[]> {
  const rows = await db.latestQuote.findMany({
    where: { assetId: { in: [...assetIds] } },
    orderBy: [{ provider: { priority: "asc" } }, { providerId: "asc" }],
  });
  return rows.map(({ assetId, providerId, price, currency, quotedAt }) => ({
    assetId,
    providerId,
    price: price.toNumber(),
    currency,
    quotedAtMs: quotedAt.getTime(),
  }));
}

/** A quote as a provider gave it: of one unit of what `nativeId` names. */
export interface GivenQuote {
  readonly assetId: string;
  readonly providerId: string;
  readonly nativeId: string;
  /** decimal text, in `currency` */
  readonly price: string;
  readonly currency: string;
  /** milliseconds since 1970-01-01 UTC */
  readonly quotedAtMs: number;
}

/**
 * Keeps each quote that is not older than the stored one, in units of the asset (the alias's factor is applied).
 * @returns how many were kept
 */
export async function upsertQuotes(db: DbSession, quotes: readonly GivenQuote[], fetchedAt: Date): Promise<number> {
  if (quotes.length === 0) return 0;
  return await db.$executeRaw`
    INSERT INTO latest_quote AS l (asset_id, provider_id, price, currency, quoted_at, fetched_at)
    SELECT q.asset_id, q.provider_id, q.price::numeric * a.factor, q.currency, q.quoted_at, ${fetchedAt}::timestamptz
    FROM unnest(${quotes.map(({ assetId }) => assetId)}::text[], ${quotes.map(({ providerId }) => providerId)}::text[],
                ${quotes.map(({ nativeId }) => nativeId)}::text[], ${quotes.map(({ price }) => price)}::text[],
                ${quotes.map(({ currency }) => currency)}::text[],
                ${quotes.map(({ quotedAtMs }) => new Date(quotedAtMs))}::timestamptz[])
      AS q(asset_id, provider_id, native_id, price, currency, quoted_at)
    JOIN asset_alias a USING (asset_id, provider_id, native_id)
    ON CONFLICT (asset_id, provider_id) DO UPDATE
      SET price = EXCLUDED.price, currency = EXCLUDED.currency, quoted_at = EXCLUDED.quoted_at, fetched_at = EXCLUDED.fetched_at
      WHERE l.quoted_at <= EXCLUDED.quoted_at`;
}
