import type { StoredDraft } from "@/lib/db/baskets/weight-drafts";
import type { DbSession } from "@/lib/db/client";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import type { SetChange } from "@/lib/services/weights/internal/publish-set";
import { auditSubject, toAuditDraft, toAuditSet } from "@/lib/services/weights/internal/to-audit-weights";

/** A step of a draft. */
export interface DraftStep {
  /** as in "weights.submit" */
  readonly action: string;
  /** null for a new draft */
  readonly before: StoredDraft | null;
  readonly after: StoredDraft;
  /** instead of the draft's own reason */
  readonly why?: string;
}

/** Tells the audit of a draft's step, at the end of its transaction. */
export async function recordDraftStep(
  tx: DbSession,
  ctx: Ctx,
  { action, before, after, why }: DraftStep,
): Promise<void> {
  await recordChange(tx, ctx, {
    action,
    subject: auditSubject(after),
    before: before === null ? null : toAuditDraft(before),
    after: toAuditDraft(after),
    reason: why ?? after.reason,
    source: after.source,
  });
}

/** Tells the audit which set came into force instead of which, at the end of the transaction. */
export async function recordSetChange(
  tx: DbSession,
  ctx: Ctx,
  { before, after }: SetChange,
  told: {
    readonly action: string;
    readonly of: { readonly basketId: string; readonly effectiveDay: Date };
    readonly reason: string;
    readonly source: string | null;
  },
): Promise<void> {
  const { action, of, reason, source } = told;
  await recordChange(tx, ctx, {
    action,
    subject: auditSubject(of),
    before: toAuditSet(before),
    after: toAuditSet(after),
    reason,
    ...(source === null ? {} : { source }),
  });
}
