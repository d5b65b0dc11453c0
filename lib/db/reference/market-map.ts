import type { DbSession } from "@/lib/db/client";
import type { MarketMapEntry } from "@/lib/db/generated/client";
import type { MapCategory } from "@/lib/db/generated/enums";

/** Where an asset stands on the market map. */
export interface MapPlace {
  readonly category: MapCategory;
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

/** A place of an asset in the market map: its protocol, and since when that has a token. */
export interface AssetPlace {
  readonly category: MapCategory;
  readonly group: string | null;
  readonly protocol: string;
  /** "YYYY-MM" or "YYYY-MM-DD"; null where the token is older than the map */
  readonly tokenSince: string | null;
  readonly source: string;
}

/** Where an asset stands in the market map, by its present or its former ticker. */
export async function listAssetPlaces(db: DbSession, assetId: string): Promise<AssetPlace[]> {
  return await db.marketMapEntry.findMany({
    where: { OR: [{ assetId }, { formerId: assetId }] },
    orderBy: { position: "asc" },
    select: { category: true, group: true, protocol: true, tokenSince: true, source: true },
  });
}

/** A protocol of the market map as stored. */
export type MapEntry = Omit<MarketMapEntry, "position">;

/** The protocols of the market map in the article's order. */
export async function listMapEntries(db: DbSession): Promise<MapEntry[]> {
  return await db.marketMapEntry.findMany({ orderBy: { position: "asc" } });
}
