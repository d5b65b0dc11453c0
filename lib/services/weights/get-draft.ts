import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { getDraft } from "@/lib/db/baskets/weight-drafts";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";

/**
 * One draft as it stands.
 * @throws AppError UNAUTHORIZED for anyone who is not of the house, NOT_FOUND
 */
export async function getWeightDraft(ctx: Ctx, { id }: { readonly id: string }): Promise<WeightDraft> {
  requireRole(ctx, "editor", "approver", "admin");
  return await loadDraftView(ctx.db, await getDraft(ctx.db, id));
}
