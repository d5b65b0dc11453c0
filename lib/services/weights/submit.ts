import type { DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import type { WeightFault } from "@/lib/contracts/weights/weight-fault";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { findSetInForce } from "@/lib/db/baskets/weight-sets";
import { DetailedError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { findDraftFaults } from "@/lib/services/weights/internal/find-draft-faults";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";
import { lockDraftVersion } from "@/lib/services/weights/internal/lock-draft";
import { recordDraftStep } from "@/lib/services/weights/internal/record-change";
import { transition } from "@/lib/services/weights/internal/transition";

/**
 * Hands a draft to the approvers, once nothing is wrong with it. From here on it changes only by being written again,
 * which takes the submission back.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role editor; NOT_FOUND; DetailedError<WeightFault[]> VALIDATION with
 * every fault and its row; DetailedError<WeightDraft> CONFLICT where another version is stored
 */
export async function submitWeightDraft(ctx: Ctx, key: DraftKey): Promise<WeightDraft> {
  const person = requireRole(ctx, "editor");
  const at = new Date(ctx.now());
  return await ctx.db.$transaction(
    async (tx) => {
      const before = await lockDraftVersion(tx, key, "submitted");
      const draft = await loadDraftView(tx, before);
      const faults = await findDraftFaults(tx, draft);
      if (faults.length > 0) {
        const message = faults.map((fault) => fault.message).join(" ");
        throw new DetailedError<WeightFault[]>("VALIDATION", message, faults);
      }
      const replaced = await findSetInForce(tx, draft.basket, dayFromIso(draft.effectiveDay));
      const change = {
        status: "submitted" as const,
        submitterId: person.id,
        submitterName: person.name,
        submittedAt: at,
        replacesId: replaced?.id ?? null,
      };
      const after = await transition(tx, before, change, at);
      await recordDraftStep(tx, ctx, { action: "weights.submit", before, after });
      return await loadDraftView(tx, after);
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}
