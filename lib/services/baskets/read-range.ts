import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { AppError } from "@/lib/errors";

/** Longer ranges are refused, so that one request stays small. */
export const MAX_DAYS = 4_000;

/** UTC day numbers, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The days a request asks for, cut to those that exist. Without `from` the newest days are given, up to the limit.
 * @param query ISO days as given, either may be missing
 * @param firstDay first UTC day that exists
 * @param lastDay last UTC day that exists
 * @returns from > to when the request lies wholly outside
 * @throws AppError VALIDATION for a range turned round or longer than the limit
 */
export function readRange(
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  { from: firstDay, to: lastDay }: DayRange,
): DayRange {
  const to = query.to === undefined ? lastDay : dayFromIso(query.to);
  const newest = Math.max(firstDay, Math.min(to, lastDay) - MAX_DAYS + 1);
  const from = query.from === undefined ? newest : dayFromIso(query.from);
  if (from > to && query.from !== undefined && query.to !== undefined) {
    throw new AppError("VALIDATION", `from=${query.from} lies after to=${query.to}; swap them.`, { field: "from" });
  }
  if (to - from >= MAX_DAYS) {
    throw new AppError("VALIDATION", `The range spans ${to - from + 1} days; ask for at most ${MAX_DAYS}.`, {
      field: "from",
    });
  }
  return { from: Math.max(from, firstDay), to: Math.min(to, lastDay) };
}
