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
