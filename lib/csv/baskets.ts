import type { BasketList } from "@/lib/contracts/baskets/basket";
import { simulatedNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The baskets as CSV, a row each. */
export function basketsCsv(list: BasketList): string {
  return toCsv(
    simulatedNotes(list.simulated),
    ["basket", "name", "kind", "weighting", "fee_per_year", "first_day", "as_of", "note"],
    list.baskets.map((row) => [
      row.basket,
      row.name,
      row.kind,
      row.weighting,
      row.feePerYear,
      row.firstDay,
      row.asOf,
      row.note,
    ]),
  );
}
