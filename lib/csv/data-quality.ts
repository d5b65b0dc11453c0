import type { DataQuality, QualityPart } from "@/lib/contracts/quality/data-quality";
import { type CsvCell, provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

interface Table {
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

function spread(columns: string, rows: readonly object[], note: string): Table {
  const names = columns.split(" ");
  const keys = names.map((name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  const toCell = (value: unknown): CsvCell =>
    typeof value === "number" || typeof value === "string" ? value : typeof value === "boolean" ? String(value) : null;
  return {
    note,
    columns: names,
    rows: rows.map((row) => {
      const cells = new Map<string, unknown>(Object.entries(row));
      return keys.map((key) => toCell(cells.get(key)));
    }),
  };
}

const PARTS: Readonly<Record<QualityPart, (quality: DataQuality) => Table>> = {
  coverage: ({ coverage }) =>
    spread(
      "asset name role from to has_ended expected priced held open known last_priced_day",
      coverage,
      "days from listing to yesterday: with a close, held (carried at most 3 days), gap still requested, known gap",
    ),
  missing: ({ missing }) =>
    spread("asset from to days kind attempts next_ask_at", missing.rows, "stretches without a close of their own"),
  disagreement: ({ disagreement }) => ({
    note: "days priced by at least two origins; spread = highest / lowest - 1, closes as quoted",
    columns: ["asset", "day", "spread", "closes"],
    rows: disagreement.rows.map((row) => [
      row.asset,
      row.day,
      row.spread,
      row.closes.map(({ origin, close }) => `${origin} ${close}`).join("; "),
    ]),
  }),
  quarantine: ({ quarantine }) =>
    spread(
      "asset day provider close_usd reference measured threshold rule verdict decider reason decided_at steps",
      quarantine.rows,
      "verdict in force on each doubted observation; prices in USD, measured and threshold as fractions",
    ),
  restatements: ({ restatements }) =>
    spread(
      "id basket kind cause actor engine_version recorded_at days from to worst_day net_before net_after",
      restatements.rows.map(({ worst, ...row }) => ({
        ...row,
        worstDay: worst.day,
        netBefore: worst.before,
        netAfter: worst.after,
      })),
      "published levels that changed later, with the day that moved most, net of fee",
    ),
  providers: ({ providers }) =>
    spread(
      "id name breaker failures retry_at banned_until budget is_throttled budget_left last_answer_at last_error_at last_error_kind last_error calls_hour errors_hour calls_day errors_day assets",
      providers,
      "providers now; budgets in weight units a minute",
    ),
  runs: ({ runs }) =>
    spread(
      "id provider kind status started_at finished_at assets_done assets_total rows_read rows_added rows_rejected error",
      runs,
      "the newest runs",
    ),
};

/** One list of the data quality as CSV: the one that `part` names. */
export function dataQualityCsv(quality: DataQuality): string {
  const { note, columns, rows } = PARTS[quality.part](quality);
  const list = quality.part in quality ? quality[quality.part] : [];
  const rest = "total" in list && list.total > list.rows.length ? `; page ${list.page}, ${list.total} rows in all` : "";
  return toCsv(
    [
      `data quality, ${quality.part}: ${note}`,
      `as of ${quality.dataset.asOf ?? "unknown"}, at ${quality.at}; formula ${quality.dataset.engineVersion}; dataset ${quality.dataset.label}${rest}`,
      ...provenanceNotes({ sources: quality.sources, simulated: quality.simulated }),
    ],
    columns,
    rows,
  );
}
