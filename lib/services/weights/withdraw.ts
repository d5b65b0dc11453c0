import type { WeightDraft, WithdrawWeightDraft } from "@/lib/contracts/weights/weight-draft";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";
import { lockDraftVersion } from "@/lib/services/weights/internal/lock-draft";
import { recordDraftStep } from "@/lib/services/weights/internal/record-change";
import { transition } from "@/lib/services/weights/internal/transition";

/**
 * Ends a draft that is not in force yet: its author thinks better of it, or an approver refuses it. It stays readable.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role editor or approver; NOT_FOUND; DetailedError<WeightDraft>
 * CONFLICT where another version is stored, or it is published already
 */
export async function withdrawWeightDraft(ctx: Ctx, { reason, ...key }: WithdrawWeightDraft): Promise<WeightDraft> {
  const person = requireRole(ctx, "editor", "approver");
  return await ctx.db.$transaction(
    async (tx) => {
      const before = await lockDraftVersion(tx, key, "withdrawn");
      const change = { status: "withdrawn" as const, withdrawerName: person.name, withdrawalReason: reason };
      const after = await transition(tx, before, change, new Date(ctx.now()));
      await recordDraftStep(tx, ctx, { action: "weights.withdraw", before, after, why: reason });
      return await loadDraftView(tx, after);
    },
    { maxWait: 10_000 },
  );
}
