import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listKeptDays } from "@/lib/db/baskets/weight-sets";
import { upsertReference } from "@/lib/db/reference/rows";
import type { Ctx } from "@/lib/services/context";
import { listReferenceTables } from "@/lib/services/reference/internal/seed-rows";

/**
 * Writes the reference data of prisma/seed into the store, in one transaction. Running it again changes nothing, and weight
 * sets of a day for which people have published or undone one are theirs: those stay as they are.
 * @returns how many rows were added or changed
 */
export async function seedReference(ctx: Ctx): Promise<{ rowsChanged: number }> {
  return await ctx.db.$transaction(async (tx) => {
    const kept = (await listKeptDays(tx)).map(({ basketId, day }) => ({ basketId, effectiveDay: isoFromDay(day) }));
    let rowsChanged = 0;
    for (const [table, rows] of listReferenceTables(kept)) rowsChanged += await upsertReference(tx, table, rows);
    return { rowsChanged };
  });
}
