import type { Review } from "@/lib/contracts/baskets/review";
import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import type { ChartEvent } from "@/lib/contracts/wire/chart-event";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";

/** A mark in the lane under the plot. */
export type EventMark =
  | { readonly kind: "review"; readonly index: number; readonly day: IsoDay; readonly status: WeightStatus }
  | {
      readonly kind: "event";
      /** of the event on the events page; null where it has no place there */
      readonly id: string | null;
      readonly index: number;
      readonly day: IsoDay;
      /** 1, 2, …; null when a review's diamond already stands on that day */
      readonly number: number | null;
      readonly title: string;
      readonly precision: "day" | "month";
    };

/** What a chart marks: an event of the list, or one that only the chart knows, such as a change of ticker. */
export interface MarkedEvent extends Pick<ChartEvent, "day" | "precision" | "title"> {
  readonly id: string | null;
}

/**
 * Reviews and events on an axis, oldest first; events are numbered from 1 in that order, save those on a review's day.
 * @param days ascending axis; what lies outside it is left out
 * @param language language of the titles
 */
export function eventMarks(
  days: readonly IsoDay[],
  reviews: readonly Pick<Review, "effectiveDay" | "status">[],
  events: readonly MarkedEvent[],
  language: "en" | "de",
): EventMark[] {
  const place = new Map(days.map((day, index) => [day, index]));
  const marks: EventMark[] = [];
  for (const { effectiveDay, status } of reviews) {
    const index = place.get(effectiveDay);
    if (index !== undefined) marks.push({ kind: "review", index, day: effectiveDay, status });
  }
  for (const { id, day, precision, title } of events) {
    const index = place.get(day);
    if (index !== undefined) {
      marks.push({ kind: "event", id, index, day, number: null, title: title[language], precision });
    }
  }
  const reviewDays = new Set(marks.filter((mark) => mark.kind === "review").map((mark) => mark.day));
  let number = 0;
  return marks
    .sort((a, b) => a.index - b.index)
    .map((mark) => {
      if (mark.kind === "review" || reviewDays.has(mark.day)) return mark;
      number += 1;
      return { ...mark, number };
    });
}
