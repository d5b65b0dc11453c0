import type { DbSession } from "@/lib/db/client";
import type { Verdict } from "@/lib/db/generated/enums";
import type { PageOf } from "@/lib/db/quality/page";

/** The verdict in force on a doubted observation. Prices in USD, fractions as fractions. */
export interface StoredVerdict {
  readonly assetId: string;
  readonly day: number;
  readonly providerId: string;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly closeUsd: number;
  readonly reference: number | null;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly decider: string;
  readonly reason: string | null;
  readonly decidedAt: Date;
  /** how many verdicts there were, this one included */
  readonly steps: number;
}

/** How many observations stand under each verdict in force: "held", "readmitted", "accepted", "rejected". */
export async function countVerdicts(db: DbSession, assetId: string | null): Promise<ReadonlyMap<Verdict, number>> {
  const rows = await db.$queryRaw<{ verdict: Verdict; n: number }[]>`
    SELECT verdict, count(*)::int AS n FROM (
      SELECT DISTINCT ON (asset_id, day, provider_id, revision) verdict FROM quarantine_verdict
      WHERE ${assetId}::text IS NULL OR asset_id = ${assetId}
      ORDER BY asset_id, day, provider_id, revision, seq DESC
    ) t GROUP BY verdict`;
  return new Map(rows.map((row) => [row.verdict, row.n]));
}

/**
 * Verdicts in force, held ones first, then the newest.
 * @param verdicts which of them; null for all
 */
export async function listVerdicts(
  db: DbSession,
  { assetId, verdicts, limit, offset }: PageOf & { assetId: string | null; verdicts: readonly Verdict[] | null },
): Promise<StoredVerdict[]> {
  return await db.$queryRaw<StoredVerdict[]>`
    WITH force AS (
      SELECT DISTINCT ON (asset_id, day, provider_id, revision) * FROM quarantine_verdict
      WHERE ${assetId}::text IS NULL OR asset_id = ${assetId}
      ORDER BY asset_id, day, provider_id, revision, seq DESC
    )
    SELECT asset_id AS "assetId", day - DATE '1970-01-01' AS day, provider_id AS "providerId", verdict, rule,
           close_usd::float8 AS "closeUsd", reference::float8 AS reference, measured, threshold, decider, reason,
           decided_at AS "decidedAt",
           (SELECT count(*)::int FROM quarantine_verdict v
            WHERE (v.asset_id, v.day, v.provider_id, v.revision) = (f.asset_id, f.day, f.provider_id, f.revision)) AS steps
    FROM force f WHERE ${verdicts}::verdict[] IS NULL OR verdict = ANY(${verdicts}::verdict[])
    ORDER BY verdict = 'held' DESC, decided_at DESC, asset_id, f.day DESC, provider_id, revision
    LIMIT ${limit} OFFSET ${offset}`;
}
