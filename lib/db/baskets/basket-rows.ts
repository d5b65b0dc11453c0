import type { DbSession } from "@/lib/db/client";
import type { Basket } from "@/lib/db/generated/client";

/** A basket without what it is made of. */
export type BasketRow = Pick<Basket, "id" | "name" | "kind" | "weighting" | "feePerYear">;

const SELECT = { id: true, name: true, kind: true, weighting: true, feePerYear: true } as const;

/** In the order of display. */
export async function listBasketRows(db: DbSession): Promise<BasketRow[]> {
  return await db.basket.findMany({ select: SELECT, orderBy: { position: "asc" } });
}

export async function findBasketRow(db: DbSession, id: string): Promise<BasketRow | null> {
  return await db.basket.findUnique({ where: { id }, select: SELECT });
}
