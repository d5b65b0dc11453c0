import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";

/** A source with the line it is owed. */
export interface ContributingProvider {
  readonly id: string;
  readonly attribution: string;
  readonly url: string | null;
}

/**
 * Who is owed a line for prices of these assets: the providers behind the chosen prices in force, and those whose prices
 * such a provider hands on (DefiLlama's "coingecko:" rows are CoinGecko's).
 * @param published ids of providers that are owed one anyway, such as those of published levels
 * @returns most trusted first
 */
export async function listContributingProviders(
  db: DbSession,
  assetIds: readonly string[],
  published: readonly string[] = [],
): Promise<ContributingProvider[]> {
  const assets = [...assetIds];
  // The same few lists of inputs stand on every day, so they are made distinct before they are taken apart.
  return await db.$queryRaw<ContributingProvider[]>`
    WITH current AS (
      SELECT DISTINCT ON (asset_id, day) asset_id, inputs FROM chosen_price
      WHERE asset_id = ANY(${assets}::text[]) ORDER BY asset_id, day, version DESC
    ), pair AS (
      SELECT DISTINCT asset_id, split_part(input, '/', 1) AS provider_id
      FROM (SELECT DISTINCT asset_id, inputs FROM current) t, unnest(inputs) AS input
    ), origin AS (
      SELECT DISTINCT o.origin FROM pair, LATERAL (
        SELECT origin FROM observation o WHERE o.asset_id = pair.asset_id AND o.provider_id = pair.provider_id LIMIT 1
      ) o
    )
    SELECT id, attribution, url FROM provider
    WHERE id IN (SELECT provider_id FROM pair) OR id IN (SELECT origin FROM origin)
       OR id = ANY(${[...published]}::text[])
    ORDER BY priority, id`;
}

/** First and last chosen day and number of days of a provider's observations of an asset. */
export interface ProviderCoverage {
  readonly providerId: string;
  readonly firstDay: Date;
  readonly lastDay: Date;
  readonly rows: number;
}

/** What each provider has given for an asset. */
export async function listProviderCoverage(db: DbSession, assetIds: readonly string[]): Promise<ProviderCoverage[]> {
  const groups = await db.observation.groupBy({
    by: ["providerId"],
    where: { assetId: { in: [...assetIds] } },
    _min: { day: true },
    _max: { day: true },
    _count: { _all: true },
    orderBy: { providerId: "asc" },
  });
  return groups.map((group) => ({
    providerId: group.providerId,
    firstDay: group._min.day ?? toDate(0),
    lastDay: group._max.day ?? toDate(0),
    rows: group._count._all,
  }));
}
