import { REACH_DAYS, reconcileDays } from "@/lib/core/reconcile/reconcile-days";
import type { ReconciledDay } from "@/lib/core/reconcile/settle-day";
import { verdictChanges } from "@/lib/core/reconcile/verdict-changes";
import type { Db, DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import { unpackDoubles, unpackInts } from "@/lib/db/packed-column";
import { loadEvidence } from "@/lib/db/prices/evidence";
import { knownOnCondition } from "@/lib/db/prices/known-on";
import {
  insertObservations,
  listUsdtQuoted,
  loadFactor,
  lockPrices,
  type ObservationColumns,
  PEGGED_ASSET,
} from "@/lib/db/prices/observations";
import { insertRuleVerdicts } from "@/lib/db/prices/quarantine";
import { textColumn } from "@/lib/db/text-column";

/** What a change of observations or verdicts did. */
export interface PriceChanges {
  /** days, of whatever asset, whose chosen price got a new version */
  readonly chosen: number;
  /** observations that a rule holds now and did not hold before */
  readonly held: number;
}

/**
 * Appends a version to every day whose price, quality, inputs or flags differ from the version in force.
 * @returns the days
 */
async function insertVersions(
  db: DbSession,
  assetId: string,
  prices: readonly ReconciledDay[],
  chosenAt: Date,
): Promise<number[]> {
  const [first, last] = [prices[0], prices.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [appended] = await db.$queryRaw<{ days: number[] | null }[]>`
    WITH incoming AS (
      SELECT DATE '1970-01-01' + d AS day, close::numeric AS close_usd, quality::price_quality, COALESCE(string_to_array(inputs, ' '), '{}') AS inputs,
             COALESCE(string_to_array(flags, ' '), '{}') AS flags
      FROM unnest(${textColumn(prices.map(({ day }) => day))}::int[], ${textColumn(prices.map(({ closeUsd }) => closeUsd))},
                  ${textColumn(prices.map(({ quality }) => quality))}, ${textColumn(prices.map(({ inputs }) => inputs.join(" ")))},
                  ${textColumn(prices.map(({ flags }) => flags.join(" ")))}) AS t(d, close, quality, inputs, flags)
    ), current AS (
      SELECT DISTINCT ON (day) day, version, close_usd, quality, inputs, flags FROM chosen_price
      WHERE asset_id = ${assetId} AND day BETWEEN ${toDate(first.day)}::date AND ${toDate(last.day)}::date
      ORDER BY day, version DESC
    ), added AS (
      INSERT INTO chosen_price (asset_id, day, version, close_usd, quality, inputs, flags, chosen_at)
      SELECT ${assetId}, i.day, COALESCE(c.version, 0) + 1, i.close_usd, i.quality, i.inputs, i.flags, ${chosenAt}::timestamptz
      FROM incoming i LEFT JOIN current c USING (day)
      WHERE c.day IS NULL OR (c.close_usd, c.quality, c.inputs, c.flags)
            IS DISTINCT FROM (i.close_usd, i.quality, i.inputs, i.flags)
      RETURNING day
    )
    SELECT array_agg(day - DATE '1970-01-01') AS days FROM added`;
  return appended?.days ?? [];
}

async function rechooseAsset(
  tx: DbSession,
  assetId: string,
  days: readonly number[],
  at: Date,
): Promise<{ days: number[]; held: number }> {
  const firstDay = Math.min(...days);
  const evidence = await loadEvidence(tx, assetId, firstDay - REACH_DAYS, Math.max(...days) + REACH_DAYS);
  const prices = reconcileDays(evidence, firstDay);
  const verdicts = verdictChanges(evidence, prices);
  await insertRuleVerdicts(tx, assetId, verdicts, at);
  return {
    days: await insertVersions(tx, assetId, prices, at),
    held: verdicts.filter(({ kind }) => kind === "held").length,
  };
}

/**
 * Chooses the prices of some days of an asset again, and of the days that their change can reach: the seven after them,
 * and every asset that is quoted in USDT where USDT itself changes. Call it in the transaction of what changed, with the
 * asset locked.
 * @param days UTC day numbers on which an observation or a verdict changed
 */
export async function rechoosePrices(
  tx: DbSession,
  assetId: string,
  days: readonly number[],
  at: Date,
): Promise<PriceChanges> {
  if (days.length === 0) return { chosen: 0, held: 0 };
  const own = await rechooseAsset(tx, assetId, days, at);
  const total = { chosen: own.days.length, held: own.held };
  if (assetId !== PEGGED_ASSET || own.days.length === 0) return total;
  // In the order of their names, after USDT itself, so that two transactions never wait for each other.
  for (const quoted of await listUsdtQuoted(tx, own.days)) {
    await lockPrices(tx, quoted);
    const changed = await rechooseAsset(tx, quoted, own.days, at);
    total.chosen += changed.days.length;
    total.held += changed.held;
  }
  return total;
}

/**
 * Appends what is new and chooses the prices of the days it touches, in one transaction: a crash leaves all or nothing.
 * @param alongside what must hold together with the rows, such as the cursor that says they were read
 * @returns observations appended, days whose chosen price changed, observations that a rule holds now
 * @throws RangeError for a name that the provider is not known to give the asset
 */
export async function appendDailyCloses(
  db: Db,
  columns: ObservationColumns,
  runId: string,
  observedAt: Date,
  alongside?: (tx: DbSession) => Promise<void>,
): Promise<{ added: number } & PriceChanges> {
  return await db.$transaction(
    async (tx) => {
      await lockPrices(tx, columns.assetId);
      const factor = await loadFactor(tx, columns);
      const days = columns.days.length === 0 ? [] : await insertObservations(tx, columns, factor, runId, observedAt);
      await alongside?.(tx);
      return { added: days.length, ...(await rechoosePrices(tx, columns.assetId, days, observedAt)) };
    },
    { timeout: 60_000, maxWait: 30_000 },
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
  return new Map(
    rows.map((row) => [row.asset_id, { days: unpackInts(row.days), closeUsd: unpackDoubles(row.closes) }]),
  );
}

/** Whether any price is stored at all. */
export async function hasPrices(db: DbSession): Promise<boolean> {
  return (await db.chosenPrice.findFirst({ where: { closeUsd: { not: null } }, select: { assetId: true } })) !== null;
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
