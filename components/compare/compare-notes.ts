import type { ComparePage } from "@/lib/contracts/pages/compare";
import { provenanceNotes } from "@/lib/csv/table";

/**
 * Header lines ("#") of every CSV that the screen builds.
 * @param what the file holds, with its unit
 */
export function compareNotes(
  what: string,
  days: readonly string[],
  { dataset, levels }: Pick<ComparePage, "dataset" | "levels">,
): string[] {
  return [
    `Tracklight, ${what}`,
    `from ${days[0] ?? "unknown"} to ${days.at(-1) ?? "unknown"}, daily closes at 24:00 UTC, baskets net of fee, assets in USD`,
    `as of ${dataset.asOf ?? "unknown"}; dataset ${dataset.label}; formula ${dataset.engineVersion}`,
    ...provenanceNotes(levels),
  ];
}
