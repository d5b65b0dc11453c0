import type { SegmentPlace } from "@/lib/core/attribution/segment-contributions";
import { listStoredBaskets, type StoredBasket } from "@/lib/db/baskets/baskets";
import type { DbSession } from "@/lib/db/client";
import { loadMapPlaces } from "@/lib/db/reference/market-map";

const OTHER = "other";

/** Whether a track names an asset, as a member or in any of its sets. */
function names({ members, weightSets }: StoredBasket, asset: string): boolean {
  return members.some((member) => member.assetId === asset) || weightSets.some((set) => set.weightsBps.has(asset));
}

/**
 * The segment an asset belongs to: its category on the market map with its group there, else the first track that
 * names it, else "other".
 */
export async function loadSegments(db: DbSession): Promise<(asset: string) => SegmentPlace> {
  const [places, baskets] = await Promise.all([loadMapPlaces(db), listStoredBaskets(db)]);
  const tracks = baskets.filter(({ basket }) => basket.kind === "track" && basket.id !== "ai");
  return (asset) => {
    const place = places.get(asset);
    if (place !== undefined) return { segment: place.category, group: place.group };
    return { segment: tracks.find((track) => names(track, asset))?.basket.id ?? OTHER, group: null };
  };
}
