import type { ChartLine } from "@/components/charts/plot/line";
import { firstKnown, lastKnown } from "@/components/charts/plot/series-transform";
import type { Tracks } from "@/lib/contracts/analysis/tracks";
import type { BasketId } from "@/lib/contracts/baskets/basket";
import { type FormatLocale, formatNumber } from "@/lib/format";

export interface GrowthLine {
  readonly line: ChartLine;
  readonly startDay: string | null;
}

/** Tracks with a level in the range as lines in the order of their rank; the AI track leads. */
export function growthLines(
  tracks: Tracks,
  locale: FormatLocale,
  nameOf: (basket: BasketId, stored: string) => { readonly name: string; readonly shortName: string },
): GrowthLine[] {
  return tracks.rows.flatMap(({ basket, name, growth }) => {
    const start = firstKnown(growth);
    if (start < 0) return [];
    const last = lastKnown(growth);
    const end = formatNumber(locale, last, last < 100 ? 1 : 0);
    const line = { id: basket, basket, variant: "net" as const, isLead: basket === "ai", values: growth, end };
    return [{ line: { ...line, ...nameOf(basket, name) }, startDay: start > 0 ? (tracks.days[start] ?? null) : null }];
  });
}
