import type { WeightStretch } from "@/lib/contracts/baskets/weight-status";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";

/**
 * The stretches of a basket between two days, in the form of the contract. A basket built by rule, or a single asset,
 * is one stretch of status "rule".
 * @param from first day shown
 * @param to last day shown
 */
export function toStretches(run: BasketRun, from: number, to: number): WeightStretch[] {
  if (run.basket === null || from > to) return [];
  if (run.stored.basket.weighting !== "published") {
    return [
      { from: isoFromDay(from), to: isoFromDay(to), status: "rule", setDay: null, heldSetDay: null, dropped: [] },
    ];
  }
  return run.stretches
    .filter((stretch) => stretch.to >= from && stretch.from <= to)
    .map((stretch) => ({
      from: isoFromDay(Math.max(stretch.from, from)),
      to: isoFromDay(Math.min(stretch.to, to)),
      status: stretch.status,
      setDay: isoFromDay(stretch.setDay),
      heldSetDay: isoFromDay(stretch.heldSetDay),
      dropped: [...stretch.dropped],
    }));
}
