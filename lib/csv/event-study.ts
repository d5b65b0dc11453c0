import type { EventStudyResult, StudyRow } from "@/lib/contracts/analysis/event-study";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** An event study as CSV: a row an asset and day, then those of the mean; fractions. */
export function eventStudyCsv(study: EventStudyResult): string {
  const { event, estimation, mean } = study;
  const rowsOf = (row: StudyRow) =>
    row.days.map((day) => [
      row.asset ?? "mean",
      row.includes.join(" "),
      day.offset,
      day.day,
      day.abnormal,
      day.cumulative,
      day.standardError,
      row.standardError,
      row.alpha,
      row.beta,
      row.n,
    ]);
  return toCsv(
    [
      `Event study of "${event.title.en}" (${event.day}) against ${study.benchmark}, model ${study.model}, window of ${study.window} days on either side`,
      `estimated on the returns from ${estimation?.from ?? "unknown"} to ${estimation?.to ?? "unknown"}; formula ${study.engineVersion}; dataset ${study.dataset}`,
      ...(study.reason === null ? [] : [`no answer: ${study.reason}`]),
      ...provenanceNotes(study),
    ],
    [
      "asset",
      "includes",
      "offset",
      "day",
      "abnormal",
      "cumulative",
      "cumulative_standard_error",
      "daily_standard_error",
      "alpha",
      "beta",
      "n",
    ],
    [...study.rows, ...(mean === null ? [] : [mean])].flatMap(rowsOf),
  );
}
