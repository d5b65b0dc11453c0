import type { AttributionTable } from "@/lib/contracts/analysis/attribution";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** An attribution as CSV: a row a segment; fractions. */
export function attributionCsv(table: AttributionTable): string {
  return toCsv(
    [
      `Brinson-Fachler attribution of ${table.basket} against ${table.against}, ${table.from ?? "unknown"} to ${table.to ?? "unknown"}, gross, linked after Carino`,
      `active return ${table.active ?? "unknown"}; formula ${table.engineVersion}; dataset ${table.dataset}`,
      ...provenanceNotes(table),
    ],
    ["segment", "assets", "weight", "weight_against", "allocation", "selection", "interaction"],
    table.rows.map((row) => [
      row.segment,
      row.assets.join(" "),
      row.weight,
      row.weightAgainst,
      row.allocation,
      row.selection,
      row.interaction,
    ]),
  );
}
