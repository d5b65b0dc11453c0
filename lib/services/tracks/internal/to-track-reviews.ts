import type { TrackReview } from "@/lib/contracts/analysis/tracks";
import type { BasketHistory } from "@/lib/contracts/baskets/published-state";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import type { DayRange } from "@/lib/services/baskets/read-range";
import type { DatedBasket } from "@/lib/services/baskets/to-basket-state";

type Rebalance = BasketHistory["rebalances"][number];

/** The reviews in force in a range: the last one before it begins, and those inside it; none of a single asset. */
export function reviewsInForce({ state }: DatedBasket, { from, to }: DayRange): Rebalance[] {
  const all = (state.history?.rebalances ?? []).filter(({ day }) => day <= to);
  const governing = all.findLast(({ day }) => day <= from);
  return all.filter((review) => review === governing || review.day > from);
}

/** The reviews of a track in force in a range, in the form of the contract, oldest first. */
export function toTrackReviews(track: DatedBasket, range: DayRange): TrackReview[] {
  return reviewsInForce(track, range).map(({ day, dueDay, weights, absent }) => {
    const set = track.state.reviews.find(({ effectiveDay }) => effectiveDay === isoFromDay(dueDay));
    const dropped = set?.dropped.map(({ asset }) => ({ asset, reason: "no-price" as const }));
    return {
      basket: track.basket.id,
      day: isoFromDay(day),
      status: set?.status ?? "rule",
      weights: weights
        .map(([asset, weight]): [string, number] => [asset, Math.round(weight * 10_000)])
        .sort(([, a], [, b]) => b - a),
      out: dropped ?? absent,
    };
  });
}
