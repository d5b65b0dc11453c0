import type { FundOverview } from "@/lib/contracts/pages/overview";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";

/** Row of the highest and lowest known value; −1 without any. */
function extremes(values: Float64Array): { high: number; low: number } {
  let high = -1;
  let low = -1;
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (high < 0 || value > (values[high] ?? 0)) high = row;
    if (low < 0 || value < (values[low] ?? 0)) low = row;
  }
  return { high, low };
}

/** Days whose return rests on a published set: a return belongs to the weights of the close before it. */
function countPublishedDays(run: BasketRun, from: number, to: number): number {
  return toWeightPeriods(run, from, to - 1)
    .filter((weightPeriod) => weightPeriod.status === "published" && weightPeriod.setDay === weightPeriod.heldSetDay)
    .reduce((days, weightPeriod) => days + dayFromIso(weightPeriod.to) - dayFromIso(weightPeriod.from) + 1, 0);
}

/**
 * What stands beside the NAV: levels, day change, fee, extremes, next review.
 * @param net net levels from inception to the as-of day, one a day
 * @param gross gross levels on the same days
 * @param today UTC day number of the running day
 */
export function toHeadline(
  run: BasketRun,
  basket: BasketSeries,
  { net, gross, today }: { net: Float64Array; gross: Float64Array; today: number },
): FundOverview["headline"] {
  const inception = basket.series.days[0] ?? basket.asOf;
  const last = net.length - 1;
  const [now, before, start] = [net[last] ?? Number.NaN, net[last - 1] ?? Number.NaN, net[0] ?? Number.NaN];
  const { high, low } = extremes(net);
  const next = run.stored.weightSets.find((set) => set.effectiveDay > basket.asOf);
  return {
    net: toPlainFigure(now, basket.asOf),
    gross: toPlainFigure(gross[last], basket.asOf),
    dayChangePoints: toPlainFigure(now - before),
    dayChange: toPlainFigure(now / before - 1),
    feePerYear: run.stored.basket.feePerYear,
    feeStatus: run.stored.basket.feeStatus,
    inceptionDay: isoFromDay(inception),
    sinceInception: toPlainFigure(now / start - 1),
    high: toPlainFigure(net[high], inception + high),
    low: toPlainFigure(net[low], inception + low),
    nextReview:
      next === undefined
        ? null
        : {
            day: isoFromDay(next.effectiveDay),
            inDays: next.effectiveDay - basket.asOf,
            isPast: next.effectiveDay < today,
          },
    daysOnPublishedWeights: countPublishedDays(run, inception, basket.asOf),
    daysTotal: basket.asOf - inception,
  };
}
