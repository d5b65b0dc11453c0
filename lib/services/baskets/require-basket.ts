import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import type { DbSession } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";

/**
 * One basket, computed.
 * @param knownOn UTC day: only from what was known at its end
 * @throws AppError NOT_FOUND naming the baskets that exist
 */
export async function requireBasket(db: DbSession, id: string, knownOn?: number): Promise<BasketRun> {
  const [run] = await computeBaskets(db, [id], { knownOn });
  if (run !== undefined) return run;
  const known = await listBasketRows(db);
  const names = known.map((row) => row.id).join(", ");
  throw new AppError("NOT_FOUND", `There is no basket "${id}". Known baskets: ${names}.`, { field: "basket" });
}
