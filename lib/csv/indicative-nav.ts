import type { IndicativeNav } from "@/lib/contracts/levels/indicative-nav";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** An indicative level as CSV: a row a quoted constituent; the level itself is in the header. */
export function indicativeNavCsv(nav: IndicativeNav): string {
  return toCsv(
    [
      `${nav.name} (${nav.basket}), INDICATIVE level from live quotes, answered ${nav.at}; not part of the history`,
      `gross ${nav.gross ?? "unknown"}; net ${nav.net ?? "unknown"}${nav.reason === null ? "" : ` (${nav.reason})`}; oldest quote ${nav.oldestQuoteAt ?? "none"}${nav.isStale ? ", stale" : ""}`,
      `units of ${nav.asOf ?? "unknown"}; missing ${nav.missing.join(" ") || "none"}; formula ${nav.engineVersion}; dataset ${nav.dataset}`,
      ...provenanceNotes(nav),
    ],
    ["asset", "units", "price_usd", "provider", "quoted_at", "usdt"],
    nav.quotes.map((row) => [row.asset, row.units, row.priceUsd, row.provider, row.quotedAt, row.conversion]),
  );
}
