import type { Prices } from "@/lib/contracts/levels/prices";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Chosen closes as CSV: a row an asset and day, USD in full precision, with what each rests on. */
export function pricesCsv(prices: Prices): string {
  return toCsv(
    [
      "chosen closes in USD at 24:00 UTC; empty where the price was withdrawn",
      `known ${prices.knownOn === null ? "now" : `at the end of ${prices.knownOn}`}; dataset ${prices.dataset}`,
      ...provenanceNotes(prices),
    ],
    ["asset", "day", "close_usd", "quality", "flags", "inputs", "version", "chosen_at"],
    prices.prices.flatMap(({ asset, days, ...columns }) =>
      days.map((day, row) => [
        asset,
        day,
        columns.closeUsd[row] ?? null,
        columns.quality[row] ?? null,
        columns.flags[row]?.join(" ") ?? null,
        columns.inputs[row]?.join(" ") ?? null,
        columns.version[row] ?? null,
        columns.chosenAt[row] ?? null,
      ]),
    ),
  );
}
