import type { DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import type { WeightFault } from "@/lib/contracts/weights/weight-fault";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { lockLevels } from "@/lib/db/baskets/levels";
import { findWaitingDraft, getDraft, type StoredDraft } from "@/lib/db/baskets/weight-drafts";
import { findSetInForce } from "@/lib/db/baskets/weight-sets";
import type { DbSession } from "@/lib/db/client";
import { DetailedError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { requireStepUp } from "@/lib/services/require-step-up";
import { findDraftFaults } from "@/lib/services/weights/internal/find-draft-faults";
import { dueDayOf, loadDraftView } from "@/lib/services/weights/internal/load-draft-view";
import { lockDraftVersion } from "@/lib/services/weights/internal/lock-draft";
import { publishWeightSet } from "@/lib/services/weights/internal/publish-set";
import { recordDraftStep, recordSetChange } from "@/lib/services/weights/internal/record-change";
import { requireSecondPerson } from "@/lib/services/weights/internal/require-second-person";
import { transition } from "@/lib/services/weights/internal/transition";

/** What was submitted still fits what is stored: nothing wrong with it, and the set it replaces is the same. */
async function requireUnchangedStore(tx: DbSession, stored: StoredDraft): Promise<void> {
  const draft = await loadDraftView(tx, stored);
  const faults = await findDraftFaults(tx, draft);
  if (faults.length > 0) {
    throw new DetailedError<WeightFault[]>("VALIDATION", faults.map(({ message }) => message).join(" "), faults);
  }
  const inForce = await findSetInForce(tx, draft.basket, dayFromIso(draft.effectiveDay));
  if ((inForce?.id ?? null) !== stored.replacesId) {
    const message = "Another set has come into force for that day since; save the draft again and submit it anew.";
    throw new DetailedError<WeightDraft>("CONFLICT", message, draft);
  }
  const waiting = await findWaitingDraft(tx, stored);
  if (waiting !== null) {
    const message = `Another draft (${waiting}) is approved for that day and waits; withdraw it first.`;
    throw new DetailedError<WeightDraft>("CONFLICT", message, draft);
  }
}

/**
 * Releases a submitted draft. Once its day has come its weights are in force and the levels recomputed in the same
 * transaction; before, it waits for publishDueWeights.
 * @throws AppError UNAUTHORIZED; FORBIDDEN without the role approver, without a fresh second factor, or for who wrote or
 * submitted it while the house has another approver; NOT_FOUND; DetailedError<WeightFault[]> VALIDATION where a price it
 * needs has gone; DetailedError<WeightDraft> CONFLICT where it is not what the approver read
 */
export async function approveWeightDraft(ctx: Ctx, key: DraftKey): Promise<WeightDraft> {
  const person = requireRole(ctx, "approver");
  requireStepUp(ctx);
  const at = new Date(ctx.now());
  return await ctx.db.$transaction(
    async (tx) => {
      const before = await lockDraftVersion(tx, key, "approved");
      const isSinglePerson = await requireSecondPerson(tx, person, before);
      await lockLevels(tx);
      await requireUnchangedStore(tx, before);
      const approver = { approverId: person.id, approverName: person.name, approvedAt: at, isSinglePerson };
      const approved = await transition(tx, before, { status: "approved", ...approver }, at);
      const isDue = dueDayOf(approved) <= utcDay(at.getTime());
      const change = isDue ? await publishWeightSet(tx, ctx, approved) : null;
      await recordDraftStep(tx, ctx, { action: "weights.approve", before, after: approved });
      if (change !== null) {
        const { reason, source } = approved;
        await recordSetChange(tx, ctx, change, { action: "weights.publish", of: approved, reason, source });
      }
      return await loadDraftView(tx, await getDraft(tx, key.id));
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
