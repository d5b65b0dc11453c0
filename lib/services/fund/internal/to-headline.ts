import type { BasketHistory } from "@/lib/contracts/baskets/published-state";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DatedBasket } from "@/lib/services/baskets/to-basket-state";
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
function countPublishedDays(dated: DatedBasket, from: number, to: number): number {
  return toWeightPeriods(dated, from, to - 1)
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
  dated: DatedBasket,
  { firstDay: inception, asOf }: BasketHistory,
  { net, gross, today }: { net: Float64Array; gross: Float64Array; today: number },
): FundOverview["headline"] {
  const last = net.length - 1;
  const [now, before, start] = [net[last] ?? Number.NaN, net[last - 1] ?? Number.NaN, net[0] ?? Number.NaN];
  const { high, low } = extremes(net);
  const next = dated.state.reviews
    .map(({ effectiveDay }) => dayFromIso(effectiveDay))
    .find((effectiveDay) => effectiveDay > asOf);
  return {
    net: toPlainFigure(now, asOf),
    gross: toPlainFigure(gross[last], asOf),
    dayChangePoints: toPlainFigure(now - before),
    dayChange: toPlainFigure(now / before - 1),
    feePerYear: dated.basket.feePerYear,
    feeStatus: dated.basket.feeStatus,
    inceptionDay: isoFromDay(inception),
    sinceInception: toPlainFigure(now / start - 1),
    high: toPlainFigure(net[high], inception + high),
    low: toPlainFigure(net[low], inception + low),
    nextReview:
      next === undefined
        ? null
        : {
            day: isoFromDay(next),
            inDays: next - asOf,
            isPast: next < today,
          },
    daysOnPublishedWeights: countPublishedDays(dated, inception, asOf),
    daysTotal: asOf - inception,
  };
}
