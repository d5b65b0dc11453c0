import type { WeightSets, WeightsQuery } from "@/lib/contracts/weights/weight-sets";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { readKnownOn } from "@/lib/services/baskets/read-known-on";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * The dated weight sets of a basket, oldest first, with what each did; none for baskets built by rule.
 * Stored; computed with `knownOn`, from what was known at the end of that day.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for an asOf to come
 */
export const getWeightSets = snapshotRead(async (ctx, query: WeightsQuery): Promise<WeightSets> => {
  const knownOn = readKnownOn(ctx, query.knownOn);
  const published = knownOn === undefined ? await requirePublished(ctx.db, query.basket) : null;
  const { basket, state } = published ?? toDatedBasket(await requireBasket(ctx.db, query.basket, knownOn));
  return {
    basket: query.basket,
    name: basket.name,
    knownOn: query.knownOn ?? null,
    simulated: ctx.isSimulated,
    sets: state.reviews,
    sources:
      published === null
        ? await listContributingProviders(ctx.db, state.assets)
        : await listContributingProviders(ctx.db, [], published.state.providers),
  };
});
