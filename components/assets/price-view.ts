import type { ChartBand } from "@/components/charts/plot/band";
import type { IsoDay } from "@/lib/contracts/wire/iso-day";

/** Decimals of a price in USD: 4 below 1, 3 below 100, else 2; below 0.01 four figures. */
export function priceDecimals(priceUsd: number): number {
  if (priceUsd >= 100 || !(priceUsd > 0)) return 2;
  if (priceUsd >= 1) return 3;
  return Math.max(4, Math.min(12, 3 - Math.floor(Math.log10(priceUsd))));
}

/** Days without a price as bands of an axis; the line breaks there anyway, the band says why. */
export function gapBands(
  gaps: readonly { readonly from: IsoDay; readonly to: IsoDay }[],
  days: readonly IsoDay[],
  label: string,
): ChartBand[] {
  return gaps.flatMap((gap) => {
    const from = days.findIndex((day) => day >= gap.from);
    const to = days.findLastIndex((day) => day <= gap.to);
    return from < 0 || to < from ? [] : [{ from, to, kind: "missing" as const, label, shortLabel: label }];
  });
}
