import type { DbSession } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { loadSeries, type StoredSeries } from "@/lib/services/levels/load-series";

/**
 * Baskets and assets by name, all of them.
 * @param field parameter that named them
 * @throws AppError NOT_FOUND naming those that are neither a basket nor an asset with a price
 */
export async function requireSeries(db: DbSession, ids: readonly string[], field: string): Promise<StoredSeries[]> {
  const found = await loadSeries(db, ids);
  const unknown = ids.filter((id) => !found.some((series) => series.id === id));
  if (unknown.length === 0) return found;
  throw new AppError(
    "NOT_FOUND",
    `There is no basket and no priced asset "${unknown.join('", "')}"; /api/v1/baskets lists the baskets, assets go by their ticker ("TAO").`,
    { field },
  );
}
