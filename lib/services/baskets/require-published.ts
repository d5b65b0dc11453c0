import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { listPublishedBaskets, type PublishedBasket } from "@/lib/db/baskets/published-states";
import type { DbSession } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * One basket as published last.
 * @throws AppError NOT_FOUND naming the baskets that exist
 */
export async function requirePublished(db: DbSession, id: string): Promise<PublishedBasket> {
  const [found] = await listPublishedBaskets(db, [id]);
  return found ?? (await refuseBasket(db, id));
}

/** @throws AppError NOT_FOUND naming the baskets that exist, always */
export async function refuseBasket(db: DbSession, id: string): Promise<never> {
  const known = await listBasketRows(db);
  const names = known.map((row) => row.id).join(", ");
  throw new AppError("NOT_FOUND", `There is no basket "${id}". Known baskets: ${names}.`, { field: "basket" });
}
