import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import type { ComparePage } from "@/lib/contracts/pages/compare";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { listChosenAssets } from "@/lib/db/prices/chosen";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { MAX_DAYS } from "@/lib/services/baskets/read-range";
import { requirePublished } from "@/lib/services/baskets/require-published";
import type { ReadCtx } from "@/lib/services/context";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { describeLevels } from "@/lib/services/levels/describe-levels";
import { loadSeries } from "@/lib/services/levels/load-series";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** Every basket and every asset that has a price, baskets in their order of display, assets by ticker. */
async function listChoices(ctx: ReadCtx): Promise<ComparePage["choices"]> {
  const [baskets, assets] = await Promise.all([listBasketRows(ctx.db), listChosenAssets(ctx.db)]);
  return [
    ...baskets.map(({ id, name }) => ({ id, name, kind: "basket" as const })),
    ...assets.map((row) => ({ ...row, kind: "asset" as const })),
  ];
}

/**
 * What the comparison screen starts from: the series asked for up to the fund's as-of day, as far back as a request goes.
 * Stored.
 * @param input names in the reader's order; unknown ones are handed back by name, the rest is given
 */
export const getComparePage = snapshotRead(async (ctx, input: { series: readonly string[] }): Promise<ComparePage> => {
  const ids = [...new Set(input.series)];
  const fund = await requirePublished(ctx.db, DEFAULT_BASKET);
  const found = await loadSeries(ctx.db, ids);
  const asOf = fund.state.history?.asOf ?? Math.max(-1, ...found.map(({ lastDay }) => lastDay));
  const first = Math.min(asOf + 1, ...found.filter(({ level }) => level.length > 0).map(({ firstDay }) => firstDay));
  const from = Math.max(first, asOf - MAX_DAYS + 1);
  return {
    dataset: await describeDataset(ctx, fund),
    levels: await describeLevels(ctx, found, { from, to: asOf }),
    unknown: ids.filter((id) => !found.some((series) => series.id === id)),
    choices: await listChoices(ctx),
    events: await listChartEvents(ctx.db, {
      from,
      to: asOf,
      assets: new Set(found.flatMap(({ assets }) => assets)),
      markedDays: new Set(),
    }),
    reviews: fund.state.reviews.map(({ effectiveDay, status }) => ({ effectiveDay, status })),
  };
});
