import type { TrackReview } from "@/lib/contracts/analysis/tracks";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import type { DayRange } from "@/lib/services/baskets/read-range";

/** A review that took effect, as the core knows it. */
export interface AppliedReview {
  /** UTC days on which it took effect and on which it was due */
  readonly day: number;
  readonly dueDay: number;
  /** fractions bought, by asset */
  readonly weights: ReadonlyMap<string, number>;
}

/** The reviews in force in a range: the last one before it begins, and those inside it; none of a single asset. */
export function reviewsInForce({ basket, stored }: BasketRun, { from, to }: DayRange): AppliedReview[] {
  if (basket === null || stored.basket.weighting === "single") return [];
  const { series } = basket;
  const firstDay = series.days[0] ?? 0;
  const all = series.turnover.filter(({ day }) => day <= to);
  const governing = all.findLast(({ day }) => day <= from);
  return all
    .filter((review) => review === governing || review.day > from)
    .map(({ day, dueDay }) => {
      const weightOf = (a: number): number => series.weights[a]?.[day - firstDay] ?? 0;
      const bought = series.assets.flatMap((asset, a) => (weightOf(a) > 0 ? [[asset, weightOf(a)] as const] : []));
      return { day, dueDay, weights: new Map(bought) };
    });
}

/** The reviews of a track in force in a range, in the form of the contract, oldest first. */
export function toTrackReviews(run: BasketRun, range: DayRange): TrackReview[] {
  return reviewsInForce(run, range).map(({ day, dueDay, weights }) => {
    const set = run.sets.find(({ effectiveDay }) => effectiveDay === dueDay);
    const rule = run.reviews.find((review) => review.day === dueDay);
    const dropped = set?.dropped.map(({ asset }) => ({ asset, reason: "no-price" as const }));
    return {
      basket: run.stored.basket.id,
      day: isoFromDay(day),
      status: set?.status ?? "rule",
      weights: [...weights]
        .map(([asset, weight]): [string, number] => [asset, Math.round(weight * 10_000)])
        .sort(([, a], [, b]) => b - a),
      out: dropped ?? [...(rule?.absent ?? [])],
    };
  });
}
