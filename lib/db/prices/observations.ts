import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { CORRECTION_PROVIDER } from "@/lib/core/reconcile/observed-close";
import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import { textColumn } from "@/lib/db/text-column";

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
  /** decimal text, in `quote` per unit as the provider names it: the alias's factor is applied here, by the store */
  readonly close: readonly string[];
  readonly volumeUsd: readonly (string | null)[];
  readonly marketCapUsd: readonly (string | null)[];
  readonly bodySha256: string;
  readonly parserVersion: number;
}

/** A file and a person name the asset itself; every other provider has its own name for it. */
const PROVIDERS_WITHOUT_ALIASES = ["csv", CORRECTION_PROVIDER];

/** Waits until no other transaction writes prices of the asset, and keeps others waiting until this one ends. */
export async function lockAssetPrices(tx: DbSession, assetId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`observation:${assetId}`}))`;
}

/** Keeps an asset's prices from being written until the transaction ends; several may do so at once. */
export async function keepAssetPrices(tx: DbSession, assetId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${`observation:${assetId}`}))`;
}

/**
 * The price of one unit of an asset, in units of the provider's name for it.
 * @returns native price × factor = price of one unit of the asset, decimal text
 * @throws RangeError for a name that the provider is not known to give the asset on all these days: its unit would be a
 * guess
 */
export async function loadFactor(
  db: DbSession,
  { assetId, providerId, nativeId, days }: Pick<ObservationColumns, "assetId" | "providerId" | "nativeId" | "days">,
): Promise<string> {
  if (PROVIDERS_WITHOUT_ALIASES.includes(providerId)) return "1";
  const [row] = await db.$queryRaw<{ factor: string; holds_from: number | null; holds_to: number | null }[]>`
    SELECT factor::text AS factor, valid_from - DATE '1970-01-01' AS holds_from, valid_to - DATE '1970-01-01' AS holds_to
    FROM asset_alias WHERE asset_id = ${assetId} AND provider_id = ${providerId} AND native_id = ${nativeId}`;
  if (row === undefined) throw new RangeError(`${providerId} is not known to call ${assetId} "${nativeId}"`);
  const { factor, holds_from: from, holds_to: to } = row;
  const stray = days.find((day) => day < (from ?? day) || day > (to ?? day));
  if (stray === undefined) return factor;
  throw new RangeError(`${providerId} is not known to call ${assetId} "${nativeId}" on ${isoFromDay(stray)}`);
}

/**
 * Appends what is new: a day that the provider never gave, or gave with other figures before (then as a next revision).
 * @param factor of the alias: see loadFactor
 * @returns the day numbers of the appended rows
 */
export async function insertObservations(
  db: DbSession,
  columns: ObservationColumns,
  factor: string,
  runId: string,
  observedAt: Date,
): Promise<number[]> {
  const { assetId, providerId, quote, origin, nativeId, days, bodySha256, parserVersion } = columns;
  const [first, last] = [toDate(Math.min(...days)), toDate(Math.max(...days))];
  const [appended] = await db.$queryRaw<{ days: number[] | null }[]>`
    WITH incoming AS (
      SELECT DATE '1970-01-01' + d AS day, close::numeric * ${factor}::numeric AS close, volume::numeric AS volume_usd,
             cap::numeric AS market_cap_usd
      FROM unnest(${textColumn(days)}::int[], ${textColumn(columns.close)}, ${textColumn(columns.volumeUsd)},
                  ${textColumn(columns.marketCapUsd)}) AS t(d, close, volume, cap)
    ), latest AS (
      SELECT DISTINCT ON (day) day, revision, close, quote, origin, volume_usd, market_cap_usd
      FROM observation
      WHERE asset_id = ${assetId} AND day BETWEEN ${first}::date AND ${last}::date AND provider_id = ${providerId}
      ORDER BY day, revision DESC
    ), added AS (
      INSERT INTO observation (asset_id, day, provider_id, revision, close, quote, origin, native_id, volume_usd, market_cap_usd,
                               observed_at, run_id, body_sha256, parser_version)
      SELECT ${assetId}, i.day, ${providerId}, COALESCE(l.revision, 0) + 1, i.close, ${quote}, ${origin}, ${nativeId},
             i.volume_usd, i.market_cap_usd, ${observedAt}::timestamptz, ${runId}::uuid, ${bodySha256}, ${parserVersion}
      FROM incoming i LEFT JOIN latest l USING (day)
      WHERE l.day IS NULL OR (l.close, l.quote, l.origin, l.volume_usd, l.market_cap_usd)
            IS DISTINCT FROM (i.close, ${quote}, ${origin}, i.volume_usd, i.market_cap_usd)
      RETURNING day
    )
    SELECT array_agg(day - DATE '1970-01-01') AS days FROM added`;
  return appended?.days ?? [];
}

/** Assets that a provider quotes in USDT on any of some UTC days, in alphabetical order. */
export async function listUsdtQuoted(db: DbSession, days: readonly number[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ asset_id: string }[]>`
    SELECT DISTINCT asset_id FROM observation
    WHERE quote = 'USDT' AND day IN (SELECT DATE '1970-01-01' + d FROM unnest(${days}::int[]) AS t(d)) ORDER BY asset_id`;
  return rows.map((row) => row.asset_id);
}
