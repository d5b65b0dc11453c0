import type { WeightSets } from "@/lib/contracts/weights/weight-sets";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The dated weight sets of a basket as CSV: a row an asset; sets without figures keep one row with empty cells. */
export function weightsCsv(weights: WeightSets): string {
  return toCsv(
    [
      `${weights.name} (${weights.basket}), weights as fractions of the level, published figures in basis points`,
      ...(weights.knownOn === null ? [] : [`from what was known at the end of ${weights.knownOn}`]),
      ...provenanceNotes(weights),
    ],
    ["effective_day", "status", "applied_day", "asset", "published_bps", "before", "after", "announced", "source"],
    weights.sets.flatMap((set) => {
      const announced = set.announcedDay ?? set.announcedMonth;
      const head = [set.effectiveDay, set.status, set.appliedDay] as const;
      if (set.weights.length === 0) return [[...head, null, null, null, null, announced, set.source]];
      return set.weights.map((row) => [
        ...head,
        row.asset,
        row.publishedBps,
        row.before,
        row.after,
        announced,
        set.source,
      ]);
    }),
  );
}
