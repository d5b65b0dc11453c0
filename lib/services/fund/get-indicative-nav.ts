import type { IndicativeNav, IndicativeQuery } from "@/lib/contracts/levels/indicative-nav";
import { getBasketRun } from "@/lib/services/baskets/require-basket";
import type { Ctx } from "@/lib/services/context";
import { toIndicativeNav } from "@/lib/services/fund/internal/estimate-nav";

/**
 * What a basket would be worth at live quotes.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getIndicativeNav(ctx: Ctx, query: IndicativeQuery): Promise<IndicativeNav> {
  return await toIndicativeNav(ctx, await getBasketRun(ctx.db, query.basket));
}
