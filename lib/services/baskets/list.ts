import type { BasketList, BasketSummary } from "@/lib/contracts/baskets/basket";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listPublishedBaskets, type PublishedBasket } from "@/lib/db/baskets/published-states";
import { snapshotRead } from "@/lib/services/snapshot-read";

function toSummary({ basket, state: { history } }: PublishedBasket): BasketSummary {
  return {
    basket: basket.id,
    name: basket.name,
    kind: basket.kind,
    weighting: basket.weighting,
    feePerYear: basket.feePerYear,
    feeStatus: basket.feeStatus,
    firstDay: history === null ? null : isoFromDay(history.firstDay),
    asOf: history === null ? null : isoFromDay(history.asOf),
    note: basket.note,
  };
}

/**
 * The fund, the tracks and the benchmarks, in their order of display.
 * Stored.
 */
export const listBaskets = snapshotRead(async (ctx): Promise<BasketList> => {
  const found = await listPublishedBaskets(ctx.db);
  return { simulated: ctx.isSimulated, baskets: found.map(toSummary) };
});
