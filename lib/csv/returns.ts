import type { Returns } from "@/lib/contracts/levels/returns";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Daily returns as CSV: a row a day, a column a basket, fractions. */
export function returnsCsv(returns: Returns): string {
  return toCsv(
    [
      `daily returns net of fee, fractions, closes at 24:00 UTC`,
      `from ${returns.from ?? "unknown"} to ${returns.to ?? "unknown"}; formula ${returns.engineVersion}; dataset ${returns.dataset}`,
      ...provenanceNotes(returns),
    ],
    ["day", ...returns.rows.map((row) => row.basket)],
    returns.days.map((day, t) => [day, ...returns.rows.map((row) => row.daily[t] ?? null)]),
  );
}
