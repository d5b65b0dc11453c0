import type { DbSession } from "@/lib/db/client";
import { bumpDataset, loadDataset } from "@/lib/db/dataset";
import type { Ctx } from "@/lib/services/context";

/**
 * Gives the dataset a new version, so that pages that show what changed are made anew even where no level moves.
 * @param cause in a word or two
 */
export async function bumpDatasetVersion(tx: DbSession, ctx: Ctx, cause: string): Promise<void> {
  const { label } = await loadDataset(tx);
  await bumpDataset(tx, label.replace(/\.\d+$/, ""), cause, new Date(ctx.now()));
}
