import type { DbSession } from "@/lib/db/client";

/** Where an asset stands on the market map. */
export interface MapPlace {
  readonly category: string;
  readonly group: string | null;
}

/** Place on the market map by asset; a former ticker stands where the later one does. */
export async function loadMapPlaces(db: DbSession): Promise<Map<string, MapPlace>> {
  const rows = await db.marketMapEntry.findMany({ orderBy: { position: "asc" } });
  return new Map(
    rows.flatMap(({ assetId, formerId, category, group }) =>
      [assetId, formerId].flatMap((id) => (id === null ? [] : [[id, { category, group }] as const])),
    ),
  );
}
