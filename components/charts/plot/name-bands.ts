import { monthAndYear } from "@/components/charts/plot/axis-ticks";
import type { BandSpan, ChartBand } from "@/components/charts/plot/band";
import type { FormatLocale } from "@/lib/format";

/** Texts of a band from the messages: `sets` reads "Apr, Jul 2025". */
export interface BandTexts {
  readonly missing: (values: { sets: string; count: number }) => string;
  readonly unverified: (values: { sets: string; count: number }) => string;
  readonly missingShort: string;
  readonly unverifiedShort: string;
}

/** Months of some days, the year once for those that share it: "Apr, Jul 2025, Jan 2026". */
export function monthList(locale: FormatLocale, days: readonly string[]): string {
  return days
    .map((day, i) => {
      const text = monthAndYear(locale, day);
      return days[i + 1]?.slice(0, 4) === day.slice(0, 4) ? text.slice(0, -5) : text;
    })
    .join(", ");
}

/** WeightPeriods with their names. */
export function nameBands(weightPeriods: readonly BandSpan[], locale: FormatLocale, texts: BandTexts): ChartBand[] {
  return weightPeriods.map(({ from, to, kind, setDays }) => {
    const shortLabel = kind === "missing" ? texts.missingShort : texts.unverifiedShort;
    const values = { sets: monthList(locale, setDays), count: setDays.length };
    return { from, to, kind, shortLabel, label: setDays.length === 0 ? shortLabel : texts[kind](values) };
  });
}
