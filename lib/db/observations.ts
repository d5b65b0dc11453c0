import type { DayEvidence, ObservedClose, VerdictKind } from "@/lib/core/reconcile/observed-close";
import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";

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

/** A file names the asset itself; every other provider has its own name for it. */
const PROVIDER_WITHOUT_ALIASES = "csv";

/** Waits until no other transaction writes prices of the asset, and keeps others waiting until this one ends. */
export async function lockPrices(db: DbSession, assetId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`observation:${assetId}`}))`;
}

/**
 * The price of one unit of an asset, in units of the provider's name for it.
 * @returns native price × factor = price of one unit of the asset, decimal text
 * @throws RangeError for a name that the provider is not known to give the asset: its unit would be a guess
 */
export async function loadFactor(
  db: DbSession,
  { assetId, providerId, nativeId }: Pick<ObservationColumns, "assetId" | "providerId" | "nativeId">,
): Promise<string> {
  const [row] = await db.$queryRaw<{ factor: string }[]>`
    SELECT factor::text AS factor FROM asset_alias
    WHERE asset_id = ${assetId} AND provider_id = ${providerId} AND native_id = ${nativeId}`;
  if (row !== undefined) return row.factor;
  if (providerId === PROVIDER_WITHOUT_ALIASES) return "1";
  throw new RangeError(`${providerId} is not known to call ${assetId} "${nativeId}"`);
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
  const rows = await db.$queryRaw<{ day: number }[]>`
    WITH incoming AS (
      SELECT DATE '1970-01-01' + d AS day, close::numeric * ${factor}::numeric AS close, volume::numeric AS volume_usd,
             cap::numeric AS market_cap_usd
      FROM unnest(${days}::int[], ${columns.close}::text[], ${columns.volumeUsd}::text[], ${columns.marketCapUsd}::text[])
        AS t(d, close, volume, cap)
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
    SELECT day - DATE '1970-01-01' AS day FROM added`;
  return rows.map((row) => row.day);
}

interface ProviderCloses {
  readonly provider_id: string;
  readonly quote: string;
  readonly origin: string;
  readonly priority: number;
  /** "day revision close", separated by commas */
  readonly packed: string;
}

/** A row a provider instead of a row a day: what each said last of every day. */
async function loadNewestCloses(db: DbSession, assetId: string, first: Date, last: Date): Promise<ProviderCloses[]> {
  return await db.$queryRaw<ProviderCloses[]>`
    WITH newest AS (
      SELECT DISTINCT ON (day, provider_id) day, provider_id, revision, close, quote, origin
      FROM observation WHERE asset_id = ${assetId} AND day BETWEEN ${first}::date AND ${last}::date
      ORDER BY day, provider_id, revision DESC
    )
    SELECT n.provider_id, n.quote, n.origin, p.priority,
           string_agg((day - DATE '1970-01-01') || ' ' || revision || ' ' || close, ',') AS packed
    FROM newest n JOIN provider p ON p.id = n.provider_id
    GROUP BY n.provider_id, n.quote, n.origin, p.priority`;
}

async function loadVerdicts(db: DbSession, assetId: string, first: Date, last: Date) {
  const rows = await db.$queryRaw<{ key: string; verdict: VerdictKind; rule: string }[]>`
    SELECT DISTINCT ON (day, provider_id, revision)
           (day - DATE '1970-01-01') || ' ' || provider_id || '/' || revision AS key, verdict, rule
    FROM quarantine_verdict WHERE asset_id = ${assetId} AND day BETWEEN ${first}::date AND ${last}::date
    ORDER BY day, provider_id, revision, seq DESC`;
  return new Map(rows.map(({ key, verdict, rule }) => [key, { kind: verdict, rule }]));
}

/** USD per USDT by day, as far as it is known. */
async function loadUsdtPrices(db: DbSession, first: Date, last: Date): Promise<Map<number, string>> {
  const rows = await db.$queryRaw<{ day: number; close: string | null }[]>`
    SELECT DISTINCT ON (day) day - DATE '1970-01-01' AS day, close_usd::text AS close
    FROM chosen_price WHERE asset_id = 'USDT' AND day BETWEEN ${first}::date AND ${last}::date
    ORDER BY chosen_price.day, version DESC`;
  return new Map(rows.flatMap(({ day, close }) => (close === null ? [] : [[day, close]])));
}

/**
 * What every provider said last about an asset, with the verdicts in force and the price of USDT where it is needed.
 * @param firstDay and lastDay are UTC day numbers, both included
 * @returns days with an observation, ascending
 */
export async function loadEvidence(
  db: DbSession,
  assetId: string,
  firstDay: number,
  lastDay: number,
): Promise<readonly DayEvidence[]> {
  const [first, last] = [toDate(firstDay), toDate(lastDay)];
  const providers = await loadNewestCloses(db, assetId, first, last);
  const verdicts = await loadVerdicts(db, assetId, first, last);
  const isInUsdt = providers.some(({ quote }) => quote === "USDT");
  const usdt = isInUsdt ? await loadUsdtPrices(db, first, last) : new Map<number, string>();
  const days = new Map<number, ObservedClose[]>();
  for (const { provider_id: providerId, quote, origin, priority, packed } of providers) {
    for (const entry of packed.split(",")) {
      const [day = "", revision = "", close = ""] = entry.split(" ");
      const verdict = verdicts.size === 0 ? null : (verdicts.get(`${day} ${providerId}/${revision}`) ?? null);
      const observed = { providerId, revision: Number(revision), origin, priority, close, quote, verdict };
      const known = days.get(Number(day));
      if (known === undefined) days.set(Number(day), [observed]);
      else known.push(observed);
    }
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, closes]) => ({ day, closes, usdtUsd: usdt.get(day) ?? null }));
}

/** Assets that a provider quotes in USDT on any of some UTC days, in alphabetical order. */
export async function listUsdtQuoted(db: DbSession, days: readonly number[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ asset_id: string }[]>`
    SELECT DISTINCT asset_id FROM observation
    WHERE quote = 'USDT' AND day IN (SELECT DATE '1970-01-01' + d FROM unnest(${days}::int[]) AS t(d)) ORDER BY asset_id`;
  return rows.map((row) => row.asset_id);
}
