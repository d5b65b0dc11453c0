import type { RuleVerdict } from "@/lib/core/reconcile/verdict-changes";
import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";

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
                ${verdicts.map(({ observed }) => observed.revision)}::int[], ${verdicts.map(({ kind }) => kind)}::verdict[],
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
