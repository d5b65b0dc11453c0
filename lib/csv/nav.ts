import type { NavSeries } from "@/lib/contracts/levels/nav";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Levels of one basket as CSV: a row a day, index points in full precision, flags and weight status beside them. */
export function navCsv(nav: NavSeries): string {
  const notes = [
    `${nav.name} (${nav.basket}), index points in ${nav.currency}, daily closes at 24:00 UTC`,
    `as of ${nav.asOf ?? "unknown"}; base ${nav.base === null ? "unknown" : `${nav.base.value} on ${nav.base.day}`}`,
    `formula ${nav.engineVersion}; dataset ${nav.dataset}`,
    ...(nav.knownOn === null ? [] : [`from what was known at the end of ${nav.knownOn}`]),
    ...nav.restatedSince.map(
      ({ recordedAt, kind, days, firstDay, lastDay, cause }) =>
        `${kind} correction since, ${recordedAt}: ${days} days from ${firstDay} to ${lastDay} (${cause})`,
    ),
    ...provenanceNotes(nav),
  ];
  const statusOf = (day: string): string | null =>
    nav.weightStatus.find((weightPeriod) => weightPeriod.from <= day && day <= weightPeriod.to)?.status ?? null;
  return toCsv(
    notes,
    ["day", "gross", "net", "weight_status", "flags"],
    nav.days.map((day, t) => [
      day,
      nav.gross[t] ?? null,
      nav.net[t] ?? null,
      statusOf(day),
      nav.flags[t]?.join(" ") ?? null,
    ]),
  );
}
