import type { DaySpan } from "@/lib/core/prices/coverage";
import { toDay } from "@/lib/db/day-date";
import type { CalendarAsset, StoredSpan } from "@/lib/db/quality/coverage";

/**
 * The days on which an asset should have a close: from its listing, or its first close where that is known sooner, to
 * yesterday, or to its last day where it ended.
 * @param priced stretches of the asset's closes, by day
 * @param today UTC day number of the running day
 * @returns null while none is expected
 */
export function expectedDays(asset: CalendarAsset, priced: readonly StoredSpan[], today: number): DaySpan | null {
  const listed = asset.listedDay === null ? Number.POSITIVE_INFINITY : toDay(asset.listedDay);
  const from = Math.min(listed, priced[0]?.from ?? Number.POSITIVE_INFINITY);
  const ended = asset.lastDay === null ? Number.POSITIVE_INFINITY : toDay(asset.lastDay);
  const to = Math.min(ended, today - 1);
  return from <= to ? { from, to } : null;
}
