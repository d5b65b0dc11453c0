import type { IsoDay } from "@/lib/contracts/iso-day";
import { addMonths, civilFromDay, dayFromIso, isoFromDay } from "@/lib/core/iso-day";

/** Ranges of the switch, as the URL writes them. */
export const RANGES = ["1w", "1m", "3m", "6m", "ytd", "1y", "si"] as const;
export type ChartRange = (typeof RANGES)[number];

const MONTHS_BACK: Partial<Record<ChartRange, number>> = { "1m": 1, "3m": 3, "6m": 6, "1y": 12 };

/**
 * The day whose close a range starts from: the one before its first day of return. It runs back from the as-of day,
 * not from today; 1M back from 31 March is the last day of February.
 * @param inception first day of the history, the answer for "si"
 */
export function rangeStart(range: ChartRange, asOf: IsoDay, inception: IsoDay): IsoDay {
  const end = dayFromIso(asOf);
  const months = MONTHS_BACK[range];
  if (months !== undefined) return isoFromDay(addMonths(end, -months));
  if (range === "1w") return isoFromDay(end - 7);
  if (range === "ytd") return `${civilFromDay(end).year - 1}-12-31`;
  return inception;
}

/** Ranges that begin before the history does; the switch strikes them out. */
export function rangesPastHistory(asOf: IsoDay, inception: IsoDay): ChartRange[] {
  return RANGES.filter((range) => rangeStart(range, asOf, inception) < inception);
}

/** What the reader asked for: a range, or free days that go before it. */
export interface RangeChoice {
  readonly range: ChartRange;
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
  const start = isFree ? (choice.from ?? inception) : rangeStart(choice.range, asOf, inception);
  const first = Math.max(lowest, place(start));
  const last = Math.min(highest, isFree && choice.to !== null ? place(choice.to) : highest);
  return first < last ? { first, last } : { first: lowest, last: highest };
}
