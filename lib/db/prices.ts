import type { Db, DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import { knownOnCondition } from "@/lib/db/known-on";

/** Daily closes of one asset from one provider, as columns in step. Decimals stay text until PostgreSQL reads them. */
export interface ObservationColumns {
  readonly assetId: string;
  readonly providerId: string;
  /** currency the provider quotes: "USD", "USDT" */
  readonly quote: string;
  /** who made the prices: two providers of one origin are one witness */
  readonly origin: string;
  /** the provider's own name of what it priced */
  readonly nativeId: string;
  /** UTC day numbers, each once */
  readonly days: readonly number[];
  /** decimal text, in `quote` per unit of the asset */
  readonly close: readonly string[];
  readonly volumeUsd: readonly (string | null)[];
  readonly marketCapUsd: readonly (string | null)[];
  readonly bodySha256: string;
  readonly parserVersion: number;
}

/**
 * Appends what is new: a day that the provider never gave, or gave with other figures before (then as a next revision).
 * @returns the day numbers of the appended rows
 */
async function insertObservations(
  db: DbSession,
  columns: ObservationColumns,
  runId: string,
  observedAt: Date,
): Promise<number[]> {
  const { assetId, providerId, quote, origin, nativeId, bodySha256, parserVersion } = columns;
  const rows = await db.$queryRaw<{ day: number }[]>`
    WITH incoming AS (
      SELECT DATE '1970-01-01' + d AS day, close::numeric AS close, volume::numeric AS volume_usd, cap::numeric AS market_cap_usd
      FROM unnest(${columns.days}::int[], ${columns.close}::text[], ${columns.volumeUsd}::text[], ${columns.marketCapUsd}::text[])
        AS t(d, close, volume, cap)
    ), latest AS (
      SELECT DISTINCT ON (day) day, revision, close, volume_usd, market_cap_usd
      FROM observation WHERE asset_id = ${assetId} AND provider_id = ${providerId}
      ORDER BY day, revision DESC
    ), added AS (
      INSERT INTO observation (asset_id, day, provider_id, revision, close, quote, origin, native_id, volume_usd, market_cap_usd,
                               observed_at, run_id, body_sha256, parser_version)
      SELECT ${assetId}, i.day, ${providerId}, COALESCE(l.revision, 0) + 1, i.close, ${quote}, ${origin}, ${nativeId},
             i.volume_usd, i.market_cap_usd, ${observedAt}::timestamptz, ${runId}::uuid, ${bodySha256}, ${parserVersion}
      FROM incoming i LEFT JOIN latest l USING (day)
      WHERE l.day IS NULL OR (l.close, l.volume_usd, l.market_cap_usd)
            IS DISTINCT FROM (i.close, i.volume_usd, i.market_cap_usd)
      RETURNING day
    )
    SELECT day - DATE '1970-01-01' AS day FROM added ORDER BY day`;
  return rows.map((row) => row.day);
}

/**
 * Chooses the close of each given day from the newest observation of the most trusted provider, and appends a version
 * where that differs from the choice in force.
 * @returns how many days got a new choice
 */
async function choosePrices(db: DbSession, assetId: string, days: readonly number[], chosenAt: Date): Promise<number> {
  if (days.length === 0) return 0;
  return await db.$executeRaw`
    WITH touched AS (
      SELECT DATE '1970-01-01' + d AS day FROM unnest(${days}::int[]) AS t(d)
    ), latest AS (
      SELECT DISTINCT ON (o.day, o.provider_id) o.day, o.provider_id, o.revision, o.close AS close_usd, p.priority
      FROM observation o JOIN touched USING (day) JOIN provider p ON p.id = o.provider_id
      WHERE o.asset_id = ${assetId}
      ORDER BY o.day, o.provider_id, o.revision DESC
    ), best AS (
      SELECT DISTINCT ON (day) day, close_usd, provider_id || '/' || revision AS input,
             count(*) OVER (PARTITION BY day) AS providers
      FROM latest ORDER BY day, priority, provider_id
    ), current AS (
      SELECT DISTINCT ON (c.day) c.day, c.version, c.close_usd
      FROM chosen_price c JOIN touched USING (day) WHERE c.asset_id = ${assetId}
      ORDER BY c.day, c.version DESC
    )
    INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, chosen_at)
    SELECT ${assetId}, b.day, COALESCE(c.version, 0) + 1, b.close_usd,
           CASE WHEN b.providers = 1 THEN 'single' ELSE 'priority' END, ARRAY[b.input], ${chosenAt}::timestamptz
    FROM best b LEFT JOIN current c USING (day)
    WHERE c.day IS NULL OR c.close_usd <> b.close_usd`;
}

/**
 * Appends what is new and chooses the prices of the days it touches, in one transaction: a crash leaves all or nothing.
 * @param alongside what must hold together with the rows, such as the cursor that says they were read
 * @returns observations appended and days whose chosen price changed
 */
export async function appendDailyCloses(
  db: Db,
  columns: ObservationColumns,
  runId: string,
  observedAt: Date,
  alongside?: (tx: DbSession) => Promise<void>,
): Promise<{ added: number; chosen: number }> {
  return await db.$transaction(
    async (tx) => {
      // Two runs on one asset would both see no row and collide on its key.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`observation:${columns.assetId}`}))`;
      const days = await insertObservations(tx, columns, runId, observedAt);
      await alongside?.(tx);
      return { added: days.length, chosen: await choosePrices(tx, columns.assetId, days, observedAt) };
    },
    { timeout: 60_000 },
  );
}

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
  return new Map(rows.map((row) => [row.asset_id, unpackHistory(row.days, row.closes)]));
}

function unpackHistory(days: Uint8Array, closes: Uint8Array): PriceHistory {
  const count = days.byteLength / 4;
  const dayView = new DataView(days.buffer, days.byteOffset, days.byteLength);
  const closeView = new DataView(closes.buffer, closes.byteOffset, closes.byteLength);
  return {
    days: Int32Array.from({ length: count }, (_, i) => dayView.getInt32(i * 4)),
    closeUsd: Float64Array.from({ length: count }, (_, i) => closeView.getFloat64(i * 8)),
  };
}

/** Whether any price is stored at all. */
export async function hasPrices(db: DbSession): Promise<boolean> {
  return (await db.chosenPrice.findFirst({ select: { assetId: true } })) !== null;
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
