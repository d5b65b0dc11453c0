import type { IndicativeNav, IndicativeQuery } from "@/lib/contracts/levels/indicative-nav";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { estimateNav } from "@/lib/services/fund/internal/estimate-nav";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * What a basket would be worth at live quotes.
 * Stored units and levels; the estimate is computed of them.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export const getIndicativeNav = snapshotRead(async (ctx, query: IndicativeQuery): Promise<IndicativeNav> => {
  return await estimateNav(ctx, await requirePublished(ctx.db, query.basket));
});
