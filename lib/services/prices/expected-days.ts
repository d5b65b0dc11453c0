import type { DaySpan } from "@/lib/core/prices/coverage";
import type { StoredSpan } from "@/lib/db/quality/coverage";
import type { DatedAsset } from "@/lib/db/reference/assets";

/**
 * The days on which an asset should have a close: from its listing, or its first close where that is known sooner, to
 * yesterday, or to its last day where it ended.
 * @param priced stretches of the asset's closes, by day
 * @param today UTC day number of the running day
 * @returns null while none is expected
 */
export function expectedDays(asset: DatedAsset, priced: readonly StoredSpan[], today: number): DaySpan | null {
  const listed = asset.listedDay ?? Number.POSITIVE_INFINITY;
  const from = Math.min(listed, priced[0]?.from ?? Number.POSITIVE_INFINITY);
  const ended = asset.lastDay ?? Number.POSITIVE_INFINITY;
  const to = Math.min(ended, today - 1);
  return from <= to ? { from, to } : null;
}
