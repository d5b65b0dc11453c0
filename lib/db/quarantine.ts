import type { RuleVerdict } from "@/lib/core/reconcile/verdict-changes";
import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";

/** Appends verdicts of the rules to what is known of each observation. */
export async function insertRuleVerdicts(
  db: DbSession,
  assetId: string,
  verdicts: readonly RuleVerdict[],
  decidedAt: Date,
): Promise<void> {
  if (verdicts.length === 0) return;
  await db.$executeRaw`
    INSERT INTO quarantine_verdict (asset_id, day, provider_id, revision, seq, verdict, rule, close_usd, reference, measured,
                                    threshold, decider, decided_at)
    SELECT ${assetId}, DATE '1970-01-01' + d, provider, revision,
           1 + (SELECT COALESCE(max(seq), 0) FROM quarantine_verdict q
                WHERE q.asset_id = ${assetId} AND q.day = DATE '1970-01-01' + d AND q.provider_id = provider
                  AND q.revision = t.revision),
           verdict, rule, close::numeric, reference::numeric, measured, threshold, 'system', ${decidedAt}::timestamptz
    FROM unnest(${verdicts.map(({ day }) => day)}::int[], ${verdicts.map(({ observed }) => observed.providerId)}::text[],
                ${verdicts.map(({ observed }) => observed.revision)}::int[], ${verdicts.map(({ kind }) => kind)}::text[],
                ${verdicts.map(({ rule }) => rule)}::text[], ${verdicts.map(({ closeUsd }) => closeUsd)}::text[],
                ${verdicts.map(({ reference }) => reference)}::text[],
                ${verdicts.map(({ measured }) => measured)}::float8[],
                ${verdicts.map(({ threshold }) => threshold)}::float8[])
      AS t(d, provider, revision, verdict, rule, close, reference, measured, threshold)`;
}

/** Names one observation. */
export interface ObservationKey {
  readonly assetId: string;
  /** UTC day number */
  readonly day: number;
  readonly providerId: string;
  readonly revision: number;
}

/** An observation that was ever doubted, with the verdict in force. */
export interface QuarantinedObservation extends ObservationKey {
  readonly seq: number;
  readonly verdict: string;
  readonly rule: string;
  /** decimal text, USD: as it was judged */
  readonly closeUsd: string;
  readonly reference: string | null;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly decider: string;
  readonly reason: string | null;
  readonly decidedAt: Date;
  /** a newer revision has taken its place, so the verdict no longer matters */
  readonly isSuperseded: boolean;
}

interface VerdictRow extends Omit<QuarantinedObservation, "day"> {
  readonly day: Date;
}

/**
 * Observations with a verdict, newest day first.
 * @param filter null takes all
 */
export async function listVerdictsInForce(
  db: DbSession,
  filter: { readonly assetId: string | null; readonly verdicts: readonly string[] | null; readonly limit: number },
): Promise<QuarantinedObservation[]> {
  const rows = await db.$queryRaw<VerdictRow[]>`
    WITH in_force AS (
      SELECT DISTINCT ON (asset_id, day, provider_id, revision) * FROM quarantine_verdict
      WHERE ${filter.assetId}::text IS NULL OR asset_id = ${filter.assetId}
      ORDER BY asset_id, day, provider_id, revision, seq DESC
    )
    SELECT asset_id AS "assetId", day, provider_id AS "providerId", revision, seq, verdict, rule, close_usd::text AS "closeUsd",
           reference::text AS reference, measured, threshold, decider, reason, decided_at AS "decidedAt",
           EXISTS (SELECT 1 FROM observation o WHERE o.asset_id = v.asset_id AND o.day = v.day
                   AND o.provider_id = v.provider_id AND o.revision > v.revision) AS "isSuperseded"
    FROM in_force v
    WHERE ${filter.verdicts}::text[] IS NULL OR verdict = ANY(${filter.verdicts}::text[])
    ORDER BY day DESC, asset_id, provider_id, revision LIMIT ${filter.limit}`;
  return rows.map((row) => ({ ...row, day: toDay(row.day) }));
}

/** A person's verdict on an observation. */
export interface HumanVerdict {
  readonly verdict: "accepted" | "rejected";
  readonly closeUsd: string;
  readonly decider: string;
  readonly reason: string;
  readonly decidedAt: Date;
}

/** Appends a person's verdict; rule and figures of the verdict before it stay beside it. */
export async function insertHumanVerdict(db: DbSession, key: ObservationKey, human: HumanVerdict): Promise<void> {
  const { assetId, providerId, revision } = key;
  const day = toDate(key.day);
  const before = await db.quarantineVerdict.findFirst({
    where: { assetId, providerId, revision, day },
    orderBy: { seq: "desc" },
  });
  await db.quarantineVerdict.create({
    data: {
      assetId,
      providerId,
      revision,
      day,
      seq: (before?.seq ?? 0) + 1,
      rule: before?.rule ?? "manual",
      reference: before?.reference ?? null,
      measured: before?.measured ?? null,
      threshold: before?.threshold ?? null,
      ...human,
    },
  });
}
