import type { WeightHistory } from "@/lib/contracts/baskets/review";
import type { ReviewsPage } from "@/lib/contracts/pages/reviews";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { AppError } from "@/lib/errors";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import { weightsBefore } from "@/lib/services/baskets/weights-before";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** A picture needs no more than this; it keeps the page small. */
const WEIGHT_DECIMALS = 6;

/** A former ticker is drawn as the one it became: one holding, one band. */
function bandOf(run: BasketRun, asset: string): string {
  return run.migrations.find((migration) => migration.from === asset)?.to ?? asset;
}

function toHistory(run: BasketRun): WeightHistory {
  const { basket } = run;
  if (basket === null) return { days: [], assets: [], weights: [] };
  const { days, assets, gross } = basket.series;
  const held = assets.flatMap((asset, a) => (basket.series.weights[a]?.some((weight) => weight > 0) ? [asset] : []));
  const bands = [...new Set(held.map((asset) => bandOf(run, asset)))];
  const weights = bands.map(() => new Float64Array(days.length));
  for (let row = 0; row < days.length; row++) {
    const after = assets.map((asset, a) => [asset, basket.series.weights[a]?.[row] ?? 0] as const);
    // On the day a ticker changes, the new one has no price yet; what was held into that close does.
    const isBetween = after.some(([, weight]) => Number.isNaN(weight)) && Number.isFinite(gross[row]);
    for (const [asset, weight] of isBetween ? weightsBefore(run, basket, row) : after) {
      const column = weights[bands.indexOf(bandOf(run, asset))];
      if (column !== undefined) column[row] = (column[row] ?? 0) + weight;
    }
  }
  const round = (weight: number): number | null =>
    Number.isNaN(weight) ? null : Number(weight.toFixed(WEIGHT_DECIMALS));
  return {
    days: Array.from(days, isoFromDay),
    assets: bands,
    weights: weights.map((column) => Array.from(column, round)),
  };
}

/**
 * Every dated weight set of a basket, newest first, and the weights that followed.
 * Computed: daily weights are not stored.
 * @throws AppError NOT_FOUND for an unknown basket or one without published sets
 */
export const getReviewsPage = snapshotRead(async (ctx, input: { basket: string }): Promise<ReviewsPage> => {
  const published = (await listBasketRows(ctx.db)).filter(({ weighting }) => weighting === "published");
  if (!published.some((row) => row.id === input.basket)) {
    const known = published.map((row) => row.id).join(", ");
    throw new AppError("NOT_FOUND", `"${input.basket}" has no published weight sets. Baskets that have: ${known}.`, {
      field: "basket",
    });
  }
  const run = await requireBasket(ctx.db, input.basket);
  const dated = toDatedBasket(run);
  const { basket } = run;
  const firstDay = basket?.series.days[0];
  const lastDay = basket?.series.days.at(-1);
  const events = await listChartEvents(ctx.db, {
    from: firstDay ?? Number.POSITIVE_INFINITY,
    to: lastDay ?? Number.NEGATIVE_INFINITY,
    assets: new Set(run.panel.assets),
    markedDays: new Set(run.stored.weightSets.map((set) => set.effectiveDay)),
  });
  return {
    basket: input.basket,
    name: run.stored.basket.name,
    baskets: published.map((row) => ({ basket: row.id, name: row.name })),
    dataset: await describeDataset(ctx, dated),
    reviews: dated.state.reviews.toReversed(),
    history: toHistory(run),
    weightPeriods: firstDay === undefined || lastDay === undefined ? [] : toWeightPeriods(dated, firstDay, lastDay),
    events,
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
});
