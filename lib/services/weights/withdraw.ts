import type { WeightDraft, WithdrawWeightDraft } from "@/lib/contracts/weights/weight-draft";
import { getDraft, updateDraft } from "@/lib/db/baskets/weight-drafts";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";
import { lockDraftVersion } from "@/lib/services/weights/internal/lock-draft";
import { recordDraftStep } from "@/lib/services/weights/internal/record-change";

/**
 * Ends a draft that is not in force yet: its author thinks better of it, or an approver refuses it. It stays readable.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role editor or approver; NOT_FOUND; DetailedError<WeightDraft>
 * CONFLICT where another version is stored, or it is published already
 */
export async function withdrawWeightDraft(ctx: Ctx, { reason, ...key }: WithdrawWeightDraft): Promise<WeightDraft> {
  const person = requireRole(ctx, "editor", "approver");
  return await ctx.db.$transaction(
    async (tx) => {
      const before = await lockDraftVersion(tx, key, ["draft", "submitted", "approved"]);
      const withdrawal = { withdrawerName: person.name, withdrawalReason: reason };
      await updateDraft(tx, key.id, { ...withdrawal, status: "withdrawn", updatedAt: new Date(ctx.now()) });
      const after = await getDraft(tx, key.id);
      await recordDraftStep(tx, ctx, { action: "weights.withdraw", before, after, why: reason });
      return await loadDraftView(tx, after);
    },
    { maxWait: 10_000 },
  );
}
