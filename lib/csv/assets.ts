import type { AssetList } from "@/lib/contracts/reference/asset-list";
import { simulatedNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The catalogue as CSV, a row an asset. */
export function assetsCsv(list: AssetList): string {
  return toCsv(
    simulatedNotes(list.simulated),
    ["asset", "name", "first_day", "last_day", "priced_days", "note"],
    list.assets.map((row) => [row.asset, row.name, row.firstDay, row.lastDay, row.pricedDays, row.note]),
  );
}
