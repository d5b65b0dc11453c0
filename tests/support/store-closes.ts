import type { Ctx } from "@/lib/services/context";
import { importPrices } from "@/lib/services/ingest/import";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { createPriceFolder } from "./price-folder";

/** Imports CSV files by name, as an operator does, and brings the levels up to them. */
export async function storeCloses(ctx: Ctx, files: Record<string, string>, cause = "test"): Promise<void> {
  const folder = await createPriceFolder(files);
  await importPrices(ctx, { dir: folder.dir });
  await folder.remove();
  await refreshLevels(ctx, { cause });
}
