import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import type { PriceQuality, Verdict } from "@/lib/db/generated/enums";

/** What a provider said last of a day, with the verdict in force. */
export interface StoredClose {
  readonly provider: string;
  readonly name: string;
  readonly revision: number;
  /** decimal text, in `quote` */
  readonly close: string;
  readonly quote: string;
  readonly verdict: Verdict | null;
  readonly rule: string | null;
  readonly decider: string | null;
  readonly reason: string | null;
}

/** What every provider said last of one asset's day, most trusted first. @param day UTC day number */
export async function listStoredCloses(db: DbSession, assetId: string, day: number): Promise<StoredClose[]> {
  return await db.$queryRaw<StoredClose[]>`
    WITH newest AS (
      SELECT DISTINCT ON (provider_id) * FROM observation
      WHERE asset_id = ${assetId} AND day = ${toDate(day)}::date ORDER BY provider_id, revision DESC
    )
    SELECT n.provider_id AS provider, p.name, n.revision, n.close::text AS close, n.quote, v.verdict, v.rule, v.decider, v.reason
    FROM newest n JOIN provider p ON p.id = n.provider_id LEFT JOIN LATERAL (
      SELECT verdict, rule, decider, reason FROM quarantine_verdict q
      WHERE (q.asset_id, q.day, q.provider_id, q.revision) = (n.asset_id, n.day, n.provider_id, n.revision)
      ORDER BY seq DESC LIMIT 1
    ) v ON TRUE
    ORDER BY p.priority, p.id`;
}

/** The choice in force of a day, as exact as it is stored. */
export interface ChosenDay {
  readonly day: number;
  readonly version: number;
  /** decimal text; null where everything is held */
  readonly closeUsd: string | null;
  readonly quality: PriceQuality;
  readonly inputs: readonly string[];
  readonly chosenAt: Date;
}

/** The choices in force of an asset between two UTC days, both included, ascending; days without one are left out. */
export async function listChosenDays(db: DbSession, assetId: string, from: number, to: number): Promise<ChosenDay[]> {
  return await db.$queryRaw<ChosenDay[]>`
    SELECT DISTINCT ON (chosen_price.day) day - DATE '1970-01-01' AS day, version, close_usd::text AS "closeUsd", quality, inputs,
           chosen_at AS "chosenAt"
    FROM chosen_price WHERE asset_id = ${assetId} AND day BETWEEN ${toDate(from)}::date AND ${toDate(to)}::date
    ORDER BY chosen_price.day, version DESC`;
}
