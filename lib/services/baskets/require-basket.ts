import type { DbSession } from "@/lib/db/client";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";
import { refuseBasket } from "@/lib/services/baskets/require-published";

/**
 * One basket, computed.
 * @param knownOn UTC day: only from what was known at its end
 * @throws AppError NOT_FOUND naming the baskets that exist
 */
export async function requireBasket(db: DbSession, id: string, knownOn?: number): Promise<BasketRun> {
  const [run] = await computeBaskets(db, [id], { knownOn });
  return run ?? (await refuseBasket(db, id));
}
