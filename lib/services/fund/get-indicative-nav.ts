import type { IndicativeNav, IndicativeQuery } from "@/lib/contracts/levels/indicative-nav";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import type { Ctx } from "@/lib/services/context";
import { estimateNav } from "@/lib/services/fund/internal/estimate-nav";

/**
 * What a basket would be worth at live quotes.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getIndicativeNav(ctx: Ctx, query: IndicativeQuery): Promise<IndicativeNav> {
  return await estimateNav(ctx, await requireBasket(ctx.db, query.basket));
}
