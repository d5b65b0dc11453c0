import { upsertReference } from "@/lib/db/reference";
import type { Ctx } from "@/lib/services/context";
import { listReferenceTables } from "@/lib/services/reference-rows";

/**
 * Writes the reference data of prisma/seed into the store, in one transaction. Running it again changes nothing.
 * @returns how many rows were added or changed
 */
export async function seedReference(ctx: Ctx): Promise<{ rowsChanged: number }> {
  return await ctx.db.$transaction(async (tx) => {
    let rowsChanged = 0;
    for (const [table, rows] of listReferenceTables()) rowsChanged += await upsertReference(tx, table, rows);
    return { rowsChanged };
  });
}
