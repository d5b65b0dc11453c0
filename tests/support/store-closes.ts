import type { Ctx } from "@/lib/services/context";
import { importPrices } from "@/lib/services/import-prices";
import { refreshLevels } from "@/lib/services/refresh-levels";
import { createPriceFolder } from "./price-folder";

/** Imports CSV files by name, as an operator does, and brings the levels up to them. */
export async function storeCloses(ctx: Ctx, files: Record<string, string>, cause = "test"): Promise<void> {
  const folder = await createPriceFolder(files);
  await importPrices(ctx, { dir: folder.dir });
  await folder.remove();
  await refreshLevels(ctx, { cause });
}
