import type { Restatements } from "@/lib/contracts/levels/restatements";
import { simulatedNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Corrections of published levels as CSV: a row a changed day, index points before and after. */
export function restatementsCsv({ simulated, total, restatements }: Restatements): string {
  return toCsv(
    [
      "corrections of published levels, newest first; index points, empty where the level could not be known",
      `${restatements.length} of ${total} corrections listed`,
      ...simulatedNotes(simulated),
    ],
    [
      "recorded_at",
      "basket",
      "kind",
      "cause",
      "actor",
      "dataset",
      "formula",
      "day",
      "gross_before",
      "gross_after",
      "net_before",
      "net_after",
    ],
    restatements.flatMap(({ changes, ...head }) =>
      changes.days.map((day, row) => [
        head.recordedAt,
        head.basket,
        head.kind,
        head.cause,
        head.actor,
        head.dataset,
        head.engineVersion,
        day,
        changes.grossBefore[row] ?? null,
        changes.grossAfter[row] ?? null,
        changes.netBefore[row] ?? null,
        changes.netAfter[row] ?? null,
      ]),
    ),
  );
}
