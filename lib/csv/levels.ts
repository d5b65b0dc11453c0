import type { Levels } from "@/lib/contracts/levels/levels";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Levels as CSV: a row a day, a column a series, full precision; empty before a series begins, after it ends, in a gap. */
export function levelsCsv(levels: Levels): string {
  const { from, to, series } = levels;
  const [first, last] = [from === null ? 0 : dayFromIso(from), to === null ? -1 : dayFromIso(to)];
  const starts = series.map(({ firstDay }) => (firstDay === null ? Number.POSITIVE_INFINITY : dayFromIso(firstDay)));
  return toCsv(
    [
      "levels at the close of each UTC day: index points net of fee, or USD for one unit of an asset",
      `units ${series.map(({ id, unit }) => `${id} ${unit}`).join(", ")}`,
      `from ${from ?? "unknown"} to ${to ?? "unknown"}; formula ${levels.engineVersion}; dataset ${levels.dataset}`,
      ...provenanceNotes(levels),
    ],
    ["day", ...series.map(({ id }) => id)],
    Array.from({ length: last - first + 1 }, (_, t) => [
      isoFromDay(first + t),
      ...series.map(({ values }, s) => values[first + t - (starts[s] ?? 0)] ?? null),
    ]),
  );
}
