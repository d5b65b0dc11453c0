import type { DbSession } from "@/lib/db/client";

/** Category of the market map by asset; a former ticker stands where the later one does. */
export async function loadMapCategories(db: DbSession): Promise<Map<string, string>> {
  const rows = await db.marketMapEntry.findMany({ orderBy: { position: "asc" } });
  return new Map(
    rows.flatMap(({ assetId, formerId, category }) =>
      [assetId, formerId].flatMap((id) => (id === null ? [] : [[id, category] as const])),
    ),
  );
}
