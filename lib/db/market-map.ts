import type { DbSession } from "@/lib/db/client";
import type { MarketMapEntry } from "@/lib/db/generated/client";

/** Category of the market map by asset; a former ticker stands where the later one does. */
export async function loadMapCategories(db: DbSession): Promise<Map<string, string>> {
  const rows = await db.marketMapEntry.findMany({ orderBy: { position: "asc" } });
  return new Map(
    rows.flatMap(({ assetId, formerId, category }) =>
      [assetId, formerId].flatMap((id) => (id === null ? [] : [[id, category] as const])),
    ),
  );
}

/** A protocol of the market map as stored. */
export type MapEntry = Omit<MarketMapEntry, "position">;

/** The protocols of the market map in the article's order. */
export async function listMapEntries(db: DbSession): Promise<MapEntry[]> {
  return await db.marketMapEntry.findMany({ orderBy: { position: "asc" } });
}
