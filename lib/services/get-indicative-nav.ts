import type { IndicativeNav, IndicativeQuery } from "@/lib/contracts/indicative-nav";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { toIndicativeNav } from "@/lib/services/to-indicative-nav";

/**
 * What a basket would be worth at live quotes.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getIndicativeNav(ctx: Ctx, query: IndicativeQuery): Promise<IndicativeNav> {
  return await toIndicativeNav(ctx, await getBasketRun(ctx.db, query.basket));
}
