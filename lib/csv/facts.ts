import type { Facts } from "@/lib/contracts/reference/facts";
import { toCsv } from "@/lib/csv/write-csv";

/** Every fact as CSV, a row a figure; value in `unit` (usd, fraction of 1, count), empty where there is no number. */
export function factsCsv({ facts }: Facts): string {
  return toCsv(
    ["Published figures on decentralized AI, each with its own source; values in the unit of their row"],
    ["id", "topic", "subject", "figure", "as_of", "value", "unit", "qualifier", "series", "status", "source", "note"],
    facts.map((fact) => [
      fact.id,
      fact.topic,
      fact.subject.en,
      fact.figure.en,
      fact.asOf,
      fact.value,
      fact.unit,
      fact.qualifier,
      fact.series,
      fact.status,
      fact.source,
      fact.note?.en ?? null,
    ]),
  );
}
