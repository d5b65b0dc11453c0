import type { MarketMap } from "@/lib/contracts/analysis/market-map";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The market map as CSV: a row a protocol, returns as fractions in full precision. */
export function marketMapCsv({ dataset, from, to, tiles, sources }: MarketMap): string {
  return toCsv(
    [
      `market map, returns between daily closes at 24:00 UTC of ${from ?? "unknown"} and ${to ?? "unknown"}, fractions`,
      `formula ${dataset.engineVersion}; dataset ${dataset.label}`,
      ...provenanceNotes({ sources, simulated: dataset.simulated }),
    ],
    [
      "category",
      "group",
      "protocol",
      "asset",
      "state",
      "first_day",
      "return",
      "reason",
      "part_from",
      "part_to",
      "part_return",
      "market_cap_usd",
    ],
    tiles.map((tile) => [
      tile.category,
      tile.group,
      tile.protocol,
      tile.asset,
      tile.state,
      tile.firstDay,
      tile.return.value,
      tile.return.reason ?? null,
      tile.part?.from ?? null,
      tile.part?.to ?? null,
      tile.part?.value ?? null,
      tile.marketCapUsd,
    ]),
  );
}
