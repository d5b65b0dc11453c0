"use client";

import { useTranslations } from "next-intl";
import type { CompareRange, RangeSeries } from "@/components/compare/compare-range";
import { formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

function countGapDays({ closes, firstKnown, lastKnown }: RangeSeries): number {
  return closes.subarray(firstKnown, lastKnown + 1).filter((value) => Number.isNaN(value)).length;
}

export function useSpanNotes({ days, series, askedBefore }: CompareRange, earliest: string): string[] {
  const locale = useReaderLocale();
  const t = useTranslations("compare");
  const dayAt = (index: number): string => formatDay(locale, days[index] ?? "");
  const beforeHistory =
    askedBefore === null
      ? []
      : [t("askedBefore", { asked: formatDay(locale, askedBefore), day: formatDay(locale, earliest) })];
  const notes = series.flatMap((row) => {
    const { name, firstKnown, lastKnown, endedDay } = row;
    if (firstKnown < 0) return [t("notInRange", { name })];
    const gaps = countGapDays(row);
    return [
      ...(firstKnown > 0 ? [t("startsLate", { name, day: dayAt(firstKnown) })] : []),
      ...(lastKnown < days.length - 1
        ? [t(endedDay === null ? "endsEarly" : "ended", { name, day: dayAt(lastKnown) })]
        : []),
      ...(gaps > 0 ? [t("gaps", { name, count: gaps })] : []),
    ];
  });
  return [...beforeHistory, ...notes];
}
