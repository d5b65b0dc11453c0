import type { DraftContent } from "@/lib/contracts/weights/weight-draft";
import { toCsv } from "@/lib/csv/write-csv";

/** A draft's weights as CSV in the form that parseWeightsCsv reads again: percentages with two decimals, empty where open. */
export function draftCsv({ basket, effectiveDay, source, rows }: DraftContent): string {
  return toCsv(
    [`weights of ${basket} effective ${effectiveDay}`, ...(source === "" ? [] : [`source: ${source}`])],
    ["symbol", "weight_percent"],
    rows.map(({ symbol, weightBps }) => [symbol, weightBps === null ? null : (weightBps / 100).toFixed(2)]),
  );
}
