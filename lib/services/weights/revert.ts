import type { RevertedWeightSet, RevertWeightSet } from "@/lib/contracts/weights/weight-draft";
import { findSet, type NewSet, type WholeSet } from "@/lib/db/baskets/weight-sets";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { requireStepUp } from "@/lib/services/require-step-up";
import { toPublishedSet } from "@/lib/services/weights/internal/load-draft-view";
import { replaceSet } from "@/lib/services/weights/internal/publish-set";
import { recordSetChange } from "@/lib/services/weights/internal/record-change";
import { followSet } from "@/lib/services/weights/internal/transition";

/** The former set again, in everything that a reader or the mathematics sees. */
function restored({ id: _, supersededAt: __, ...former }: WholeSet, undone: WholeSet, at: Date): NewSet {
  return { ...former, publishedAt: at, replacesId: undone.id, revertsId: undone.id };
}

/**
 * Undoes a published set at once: the set that it took the place of is in force again, or none, and the levels are those
 * of before to the last bit. One approver is enough, for nothing comes into force that was not in force already
 * (docs/decisions/0017-weights-under-four-eyes.md). A revert can be reverted too.
 * @throws AppError UNAUTHORIZED; FORBIDDEN without the role approver or a fresh second factor; NOT_FOUND; VALIDATION for
 * reference data, which replaced nothing; CONFLICT where the set is not in force any more
 */
export async function revertWeightSet(ctx: Ctx, { setId, reason }: RevertWeightSet): Promise<RevertedWeightSet> {
  requireRole(ctx, "approver");
  requireStepUp(ctx);
  const at = new Date(ctx.now());
  return await ctx.db.$transaction(
    async (tx) => {
      const asked = await findSet(tx, setId);
      if (asked === null) throw new AppError("NOT_FOUND", `There is no weight set ${setId}.`, { field: "setId" });
      if (asked.publishedAt === null) {
        throw new AppError("VALIDATION", `${setId} is reference data: there is nothing to go back to.`, {
          field: "setId",
        });
      }
      const former = asked.replacesId === null ? null : await findSet(tx, asked.replacesId);
      const change = await replaceSet(tx, ctx, asked, async (inForce) => {
        if (inForce?.id !== setId)
          throw new AppError("CONFLICT", `${setId} is not in force any more.`, { field: "setId" });
        return former === null ? null : restored(former, asked, at);
      });
      if (former !== null) await followSet(tx, former.draftId, "published");
      const why = reason === undefined || reason === "" ? `revert of ${setId}` : reason;
      await recordSetChange(tx, ctx, change, {
        action: "weights.revert",
        of: asked,
        reason: why,
        source: former?.source ?? null,
      });
      return { undone: setId, inForce: change.after === null ? null : toPublishedSet(change.after) };
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
