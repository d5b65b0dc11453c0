import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DatedBasket } from "@/lib/services/baskets/to-basket-state";

/**
 * The weight periods of a basket between two days, in the form of the contract. A basket built by rule, or a single asset,
 * is one weight period of status "rule".
 * @param from first day shown
 * @param to last day shown
 */
export function toWeightPeriods({ basket, state }: DatedBasket, from: number, to: number): WeightPeriod[] {
  if (state.history === null || from > to) return [];
  if (basket.weighting !== "published") {
    return [
      { from: isoFromDay(from), to: isoFromDay(to), status: "rule", setDay: null, heldSetDay: null, dropped: [] },
    ];
  }
  return state.history.weightPeriods
    .filter((weightPeriod) => weightPeriod.to >= from && weightPeriod.from <= to)
    .map((weightPeriod) => ({
      from: isoFromDay(Math.max(weightPeriod.from, from)),
      to: isoFromDay(Math.min(weightPeriod.to, to)),
      status: weightPeriod.status,
      setDay: isoFromDay(weightPeriod.setDay),
      heldSetDay: isoFromDay(weightPeriod.heldSetDay),
      dropped: [...weightPeriod.dropped],
    }));
}
