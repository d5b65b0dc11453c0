import type { Contributions } from "@/lib/contracts/contribution";
import { provenanceNotes, toCsv } from "@/lib/contracts/csv";

/** Contributions as CSV: a row an asset, then cost, gross, fee and net; fractions of the level at the start. */
export function contributionCsv(moved: Contributions): string {
  const totals = (["cost", "gross", "fee", "net"] as const).map(
    (name) => [name, null, null, moved[name].value] as const,
  );
  return toCsv(
    [
      `${moved.name} (${moved.basket}), contribution to the return from ${moved.from ?? "unknown"} to ${moved.to ?? "unknown"}`,
      `formula ${moved.engineVersion}; dataset ${moved.dataset}`,
      ...provenanceNotes(moved),
    ],
    ["asset", "includes", "held", "contribution"],
    [
      ...moved.rows.map(
        (row) => [row.asset, row.includes.join(" "), row.isHeld ? "yes" : "no", row.contribution] as const,
      ),
      ...totals,
    ],
  );
}
