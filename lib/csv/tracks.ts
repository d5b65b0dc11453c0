import type { Tracks } from "@/lib/contracts/analysis/tracks";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** The ranked tracks as CSV: a row a track, fractions in full precision. */
export function tracksCsv(tracks: Tracks): string {
  const { dataset, from, to, sources } = tracks;
  return toCsv(
    [
      `tracks, daily closes at 24:00 UTC from ${from ?? "unknown"} to ${to ?? "unknown"}, fractions; weighting ${tracks.weighting}`,
      "part_*: a track that does not cover the whole range, over the days that it has",
      `formula ${dataset.engineVersion}; dataset ${dataset.label}`,
      ...provenanceNotes({ sources, simulated: dataset.simulated }),
    ],
    [
      "rank",
      "track",
      "return",
      "year_to_date",
      "volatility",
      "max_drawdown",
      "max_drawdown_day",
      "weighting",
      "members",
      "known_days",
      "carried_days",
      "reason",
      "part_from",
      "part_to",
      "part_return",
    ],
    tracks.rows.map((row) => [
      row.rank,
      row.basket,
      row.return.value,
      row.yearToDate.value,
      row.volatility.value,
      row.maxDrawdown.value,
      row.maxDrawdown.day ?? null,
      row.weighting,
      row.members,
      row.coverage.known,
      row.coverage.carried,
      row.return.reason ?? null,
      row.part?.from ?? null,
      row.part?.to ?? null,
      row.part?.value ?? null,
    ]),
  );
}
