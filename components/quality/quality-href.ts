import { apiUrl } from "@/lib/client/api-query";
import type { QualityPart, QualityQuery } from "@/lib/contracts/quality/data-quality";

export type QualityView = Omit<QualityQuery, "part" | "format">;

/**
 * The address of the status page in another view; without a language.
 * @param change new values by name; undefined removes one
 * @param anchor section to land on
 */
export function qualityHref(
  view: QualityView,
  change: { [Name in keyof QualityView]?: QualityView[Name] | undefined },
  anchor: QualityPart,
): string {
  const names = Object.entries({ ...view, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(names.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toString();
  return `/status${search === "" ? "" : `?${search}`}#${anchor}`;
}

/** The CSV of one list with the same filters, from its first row on. */
export function qualityCsvHref({ asset, missing, verdict }: QualityView, part: QualityPart): string {
  return apiUrl("quality", { asset, missing, verdict, part, format: "csv" });
}
