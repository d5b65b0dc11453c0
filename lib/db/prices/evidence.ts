import {
  type DayEvidence,
  type ObservedClose,
  PEGGED_ASSET,
  type VerdictKind,
} from "@/lib/core/reconcile/observed-close";
import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";

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
    SELECT DISTINCT ON (chosen_price.day) day - DATE '1970-01-01' AS day, close_usd::text AS close
    FROM chosen_price WHERE asset_id = ${PEGGED_ASSET} AND day BETWEEN ${first}::date AND ${last}::date
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
