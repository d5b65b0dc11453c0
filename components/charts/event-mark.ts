import type { ChartEvent } from "@/lib/contracts/fund-overview";
import type { IsoDay } from "@/lib/contracts/iso-day";
import type { Review } from "@/lib/contracts/review";
import type { WeightStatus } from "@/lib/contracts/weight-status";

/** A mark in the lane under the plot. */
export type EventMark =
  | { readonly kind: "review"; readonly index: number; readonly day: IsoDay; readonly status: WeightStatus }
  | {
      readonly kind: "event";
      readonly index: number;
      readonly day: IsoDay;
      readonly number: number;
      readonly title: string;
      readonly precision: "day" | "month";
    };

/**
 * Reviews and events on an axis, oldest first; events are numbered from 1 in that order.
 * @param days ascending axis; what lies outside it is left out
 * @param language language of the titles
 */
export function eventMarks(
  days: readonly IsoDay[],
  reviews: readonly Pick<Review, "effectiveDay" | "status">[],
  events: readonly ChartEvent[],
  language: "en" | "de",
): EventMark[] {
  const place = new Map(days.map((day, index) => [day, index]));
  const marks: EventMark[] = [];
  for (const { effectiveDay, status } of reviews) {
    const index = place.get(effectiveDay);
    if (index !== undefined) marks.push({ kind: "review", index, day: effectiveDay, status });
  }
  for (const { day, precision, title } of events) {
    const index = place.get(day);
    if (index !== undefined) {
      marks.push({ kind: "event", index, day, number: 0, title: title[language], precision });
    }
  }
  let number = 0;
  return marks
    .sort((a, b) => a.index - b.index)
    .map((mark) => {
      if (mark.kind === "review") return mark;
      number += 1;
      return { ...mark, number };
    });
}

/**
 * Shifts marks to the right, in px, so that neighbours stand at least `gap` apart in a lane of `width` px.
 * @param fractions places of the marks, ascending, fractions of the lane
 */
export function markShifts(fractions: readonly number[], width: number, gap: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return fractions.map((fraction) => {
    const wanted = fraction * width;
    last = Math.max(wanted, last + gap);
    return last - wanted;
  });
}
