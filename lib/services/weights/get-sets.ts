import type { WeightSets, WeightsQuery } from "@/lib/contracts/weights/weight-sets";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { readKnownOn } from "@/lib/services/baskets/read-known-on";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toReviews } from "@/lib/services/baskets/to-reviews";
import type { Ctx } from "@/lib/services/context";

/**
 * The dated weight sets of a basket, oldest first, with what each did; none for baskets built by rule.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for an asOf to come
 */
export async function getWeightSets(ctx: Ctx, query: WeightsQuery): Promise<WeightSets> {
  const run = await requireBasket(ctx.db, query.basket, readKnownOn(ctx, query.knownOn));
  return {
    basket: query.basket,
    name: run.stored.basket.name,
    knownOn: query.knownOn ?? null,
    simulated: ctx.isSimulated,
    sets: toReviews(run),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
