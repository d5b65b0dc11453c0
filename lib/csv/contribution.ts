import type { Contributions } from "@/lib/contracts/analysis/contribution";
import { type CsvCell, provenanceNotes } from "@/lib/csv/table";
import { toCsv } from "@/lib/csv/write-csv";

function assetRows({ rows }: Contributions): CsvCell[][] {
  return rows.map((row) => [row.asset, row.includes.join(" "), row.isHeld ? "yes" : "no", row.contribution]);
}

/** A row a group where a segment has groups, else a row a segment: so that a column sum counts nothing twice. */
function categoryRows({ categories }: Contributions): CsvCell[][] {
  return categories.flatMap((segment) =>
    segment.groups.length === 0
      ? [[segment.name, null, segment.assets.join(" "), segment.contribution]]
      : segment.groups.map((group) => [segment.name, group.name, group.assets.join(" "), group.contribution]),
  );
}

/**
 * Contributions as CSV: a row an asset, or a row a group of a segment, then cost, gross, fee and net; fractions of the
 * level at the start.
 */
export function contributionCsv(moved: Contributions, by: "asset" | "category"): string {
  const totals = (["cost", "gross", "fee", "net"] as const).map((name) => [name, null, null, moved[name].value]);
  return toCsv(
    [
      `${moved.name} (${moved.basket}), contribution to the return from ${moved.from ?? "unknown"} to ${moved.to ?? "unknown"}`,
      `formula ${moved.engineVersion}; dataset ${moved.dataset}`,
      ...provenanceNotes(moved),
    ],
    by === "asset" ? ["asset", "includes", "held", "contribution"] : ["segment", "group", "assets", "contribution"],
    [...(by === "asset" ? assetRows(moved) : categoryRows(moved)), ...totals],
  );
}
