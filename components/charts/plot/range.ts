import type { IsoDay } from "@/lib/contracts/wire/iso-day";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { RANGES, type RangeName, rangeStart } from "@/lib/core/calendar/range-start";

/** Ranges that begin before the history does; the switch strikes them out. */
export function rangesPastHistory(asOf: IsoDay, inception: IsoDay): RangeName[] {
  const [end, start] = [dayFromIso(asOf), dayFromIso(inception)];
  return RANGES.filter((range) => rangeStart(range, end, start) < start);
}

/** What the reader asked for: a range, or free days that go before it. */
export interface RangeChoice {
  readonly range: RangeName;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/**
 * First and last index to show on an axis (both included). Free days are cut to the history; where they cross or leave
 * it, and for ranges longer than it, the whole history is shown.
 * @param days the axis, ascending, without holes
 */
export function resolveRange(
  choice: RangeChoice,
  days: readonly IsoDay[],
  asOf: IsoDay,
  inception: IsoDay,
): { readonly first: number; readonly last: number } {
  const axisStart = days[0];
  if (axisStart === undefined) return { first: 0, last: -1 };
  const place = (day: IsoDay): number => dayFromIso(day) - dayFromIso(axisStart);
  const lowest = Math.max(0, place(inception));
  const highest = Math.min(days.length - 1, place(asOf));
  const isFree = choice.from !== null || choice.to !== null;
  const start = isFree
    ? (choice.from ?? inception)
    : isoFromDay(rangeStart(choice.range, dayFromIso(asOf), dayFromIso(inception)));
  const first = Math.max(lowest, place(start));
  const last = Math.min(highest, isFree && choice.to !== null ? place(choice.to) : highest);
  return first < last ? { first, last } : { first: lowest, last: highest };
}
