import type { WeightDrafts, WeightDraftsQuery } from "@/lib/contracts/weights/weight-draft";
import { listDrafts } from "@/lib/db/baskets/weight-drafts";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";

/**
 * Drafts of weight sets, newest change first, at most 200.
 * @throws AppError UNAUTHORIZED for anyone who is not of the house
 */
export async function listWeightDrafts(ctx: Ctx, { basket, status }: WeightDraftsQuery): Promise<WeightDrafts> {
  requireRole(ctx, "editor", "approver", "admin");
  const drafts = await listDrafts(ctx.db, { basketId: basket, status });
  return { drafts: await Promise.all(drafts.map((draft) => loadDraftView(ctx.db, draft))) };
}
