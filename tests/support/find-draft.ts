import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import type { Ctx } from "@/lib/services/context";
import { listWeightDrafts } from "@/lib/services/weights/list-drafts";

/** One of the newest 200 drafts, as stored now. */
export async function findDraft(ctx: Ctx, { id }: { readonly id: string }): Promise<WeightDraft> {
  const { drafts } = await listWeightDrafts(ctx, {});
  const draft = drafts.find((one) => one.id === id);
  if (draft === undefined) throw new Error(`draft ${id} is not among the newest`);
  return draft;
}
