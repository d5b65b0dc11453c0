import { BasketId } from "@/lib/contracts/basket";
import type { WeightHistory } from "@/lib/contracts/review";
import type { ReviewsPage } from "@/lib/contracts/reviews-page";
import type { BasketSeries } from "@/lib/core/basket-series";
import { isoFromDay } from "@/lib/core/iso-day";
import { listContributingProviders } from "@/lib/db/prices";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { getBasketRun } from "@/lib/services/get-basket-run";
import { toDatasetState } from "@/lib/services/to-dataset-state";
import { toReviews } from "@/lib/services/to-reviews";
import { toStretches } from "@/lib/services/to-stretches";

/** A picture needs no more than this; it keeps the page small. */
const WEIGHT_DECIMALS = 6;

function toHistory(basket: BasketSeries | null): WeightHistory {
  if (basket === null) return { days: [], assets: [], weights: [] };
  const { days, assets, weights } = basket.series;
  const held = assets.flatMap((asset, a) => (weights[a]?.some((weight) => weight > 0) ? [{ asset, a }] : []));
  const round = (weight: number): number | null =>
    Number.isNaN(weight) ? null : Number(weight.toFixed(WEIGHT_DECIMALS));
  return {
    days: Array.from(days, isoFromDay),
    assets: held.map(({ asset }) => asset),
    weights: held.map(({ a }) => Array.from(weights[a] ?? [], round)),
  };
}

/**
 * Every dated weight set of a basket, newest first, and the weights that followed.
 * @throws AppError NOT_FOUND for an unknown basket or one without published sets
 */
export async function getReviewsPage(ctx: Ctx, input: { basket: string }): Promise<ReviewsPage> {
  const published = await ctx.db.basket.findMany({
    where: { weighting: "published" },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
  if (!published.some((row) => row.id === input.basket)) {
    const known = published.map((row) => row.id).join(", ");
    throw new AppError("NOT_FOUND", `"${input.basket}" has no published weight sets. Baskets that have: ${known}.`, {
      field: "basket",
    });
  }
  const run = await getBasketRun(ctx.db, input.basket);
  const { basket } = run;
  const firstDay = basket?.series.days[0];
  const lastDay = basket?.series.days.at(-1);
  return {
    basket: BasketId.parse(input.basket),
    name: run.stored.basket.name,
    baskets: published.map((row) => ({ basket: BasketId.parse(row.id), name: row.name })),
    dataset: await toDatasetState(ctx, run),
    reviews: toReviews(run).toReversed(),
    history: toHistory(basket),
    stretches: firstDay === undefined || lastDay === undefined ? [] : toStretches(run, firstDay, lastDay),
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
}
