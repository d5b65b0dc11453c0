import type { WeightSets, WeightsQuery } from "@/lib/contracts/weights";
import { listContributingProviders } from "@/lib/db/contributing-providers";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { toReviews } from "@/lib/services/to-reviews";

/**
 * The dated weight sets of a basket, oldest first, with what each did; none for baskets built by rule.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getWeightSets(ctx: Ctx, query: WeightsQuery): Promise<WeightSets> {
  const run = await getBasketRun(ctx.db, query.basket);
  return {
    basket: query.basket,
    name: run.stored.basket.name,
    simulated: ctx.isSimulated,
    sets: toReviews(run),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
