import type { BasketList, BasketSummary } from "@/lib/contracts/baskets/basket";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { type BasketRun, computeBaskets } from "@/lib/services/baskets/compute-baskets";
import type { Ctx } from "@/lib/services/context";

function toSummary(run: BasketRun): BasketSummary {
  const { basket } = run.stored;
  const firstDay = run.basket?.series.days[0];
  return {
    basket: basket.id,
    name: basket.name,
    kind: basket.kind,
    weighting: basket.weighting,
    feePerYear: basket.feePerYear,
    feeStatus: basket.feeStatus,
    firstDay: firstDay === undefined ? null : isoFromDay(firstDay),
    asOf: run.basket === null ? null : isoFromDay(run.basket.asOf),
    note: basket.note,
  };
}

/** The fund, the tracks and the benchmarks, in their order of display. */
export async function listBaskets(ctx: Ctx): Promise<BasketList> {
  const runs = await computeBaskets(ctx.db);
  return { simulated: ctx.isSimulated, baskets: runs.map(toSummary) };
}
