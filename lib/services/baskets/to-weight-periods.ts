import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";

/**
 * The weight periods of a basket between two days, in the form of the contract. A basket built by rule, or a single asset,
 * is one weight period of status "rule".
 * @param from first day shown
 * @param to last day shown
 */
export function toWeightPeriods(run: BasketRun, from: number, to: number): WeightPeriod[] {
  if (run.basket === null || from > to) return [];
  if (run.stored.basket.weighting !== "published") {
    return [
      { from: isoFromDay(from), to: isoFromDay(to), status: "rule", setDay: null, heldSetDay: null, dropped: [] },
    ];
  }
  return run.weightPeriods
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
