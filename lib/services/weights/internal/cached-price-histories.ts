import type { Db } from "@/lib/db/client";
import { loadPriceHistories, type PriceHistory } from "@/lib/db/prices/histories";
import { loadPriceMark } from "@/lib/db/prices/price-mark";

interface Shelf {
  readonly mark: string;
  /** null: the asset has no price */
  readonly histories: Map<string, PriceHistory | null>;
}

/** One shelf a store: reading 60 × 5 years of closes takes longer than all that a preview computes from them. */
const shelves = new WeakMap<Db, Shelf>();

/**
 * Chosen closes in force of some assets, kept in memory while no price can have changed. Holds at most the histories of
 * the catalogue, 12 bytes a day: the next mark empties it.
 * @returns a history per asset that has any price
 */
export async function loadCachedHistories(db: Db, assetIds: readonly string[]): Promise<Map<string, PriceHistory>> {
  const mark = await loadPriceMark(db);
  const held = shelves.get(db);
  const shelf = held?.mark === mark ? held : { mark, histories: new Map<string, PriceHistory | null>() };
  shelves.set(db, shelf);
  const missing = assetIds.filter((id) => !shelf.histories.has(id));
  if (missing.length > 0) {
    const loaded = await loadPriceHistories(db, missing);
    for (const id of missing) shelf.histories.set(id, loaded.get(id) ?? null);
  }
  return new Map(
    assetIds.flatMap((id) => {
      const history = shelf.histories.get(id) ?? null;
      return history === null ? [] : [[id, history] as const];
    }),
  );
}
