import type { Metrics } from "@/lib/contracts/analysis/metrics";
import { provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

/** Metrics as CSV: a row a basket and metric, with the number of observations, the day of an extreme and any reason. */
export function metricsCsv(metrics: Metrics): string {
  return toCsv(
    [
      `metrics from ${metrics.from ?? "unknown"} to ${metrics.to ?? "unknown"} against ${metrics.benchmark}, daily returns net of fee, 365 days a year`,
      `formula ${metrics.engineVersion}; dataset ${metrics.dataset}`,
      ...provenanceNotes(metrics),
    ],
    ["basket", "metric", "value", "n", "day", "reason"],
    metrics.rows.flatMap((row) =>
      Object.entries(row.metrics).map(([name, figure]) => [
        row.basket,
        name,
        figure.value,
        figure.n ?? null,
        figure.day ?? null,
        figure.reason ?? null,
      ]),
    ),
  );
}
