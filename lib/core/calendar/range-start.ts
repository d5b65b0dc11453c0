import { addMonths, civilFromDay, dayFromIso } from "@/lib/core/calendar/iso-day";

/** Ranges that a reader chooses by name, as addresses write them. */
export const RANGES = ["1w", "1m", "3m", "6m", "ytd", "1y", "si"] as const;
export type RangeName = (typeof RANGES)[number];

const MONTHS_BACK: Partial<Record<RangeName, number>> = { "1m": 1, "3m": 3, "6m": 6, "1y": 12 };

/**
 * The day whose close a range starts from: the one before its first day of return. It runs back from the as-of day,
 * not from today; 1M back from 31 March is the last day of February.
 * @param asOf UTC day number
 * @param inception first UTC day of the history, the answer for "si"
 * @returns UTC day number; before `inception` when the range is longer than the history
 */
export function rangeStart(range: RangeName, asOf: number, inception: number): number {
  const months = MONTHS_BACK[range];
  if (months !== undefined) return addMonths(asOf, -months);
  if (range === "1w") return asOf - 7;
  if (range === "ytd") return dayFromIso(`${civilFromDay(asOf).year - 1}-12-31`);
  return inception;
}
