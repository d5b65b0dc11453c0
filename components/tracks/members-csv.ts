import type { Tracks } from "@/lib/contracts/analysis/tracks";
import { type CsvTable, provenanceNotes } from "@/lib/csv/table";

export function membersCsv({ dataset, from, to, weighting, reviews, sources }: Tracks): CsvTable {
  return {
    notes: [
      `members of tracks at each review in force from ${from} to ${to}; weighting ${weighting}; weights in basis points`,
      `formula ${dataset.engineVersion}; dataset ${dataset.label}`,
      ...provenanceNotes({ sources, simulated: dataset.simulated }),
    ],
    columns: ["track", "review", "status", "asset", "weight_bps", "left_out"],
    rows: reviews.flatMap(({ basket, day, status, weights, out }) => [
      ...weights.map(([asset, weightBps]) => [basket, day, status, asset, weightBps, null]),
      ...out.map(({ asset, reason }) => [basket, day, status, asset, null, reason]),
    ]),
  };
}
