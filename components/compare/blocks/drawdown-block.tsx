"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { toChartLines } from "@/components/compare/blocks/to-chart-lines";
import { CompareChart } from "@/components/compare/compare-chart";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

const FORMAT = { decimals: 1, percent: true };
const NOTES: readonly string[] = [];

/** Drawdowns count from the highest level since the range began, not from an earlier one. */
export const DrawdownBlock = memo(function DrawdownBlock({ view }: { readonly view: CompareView }): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("compare");
  const { range, page } = view;
  const lines = useMemo(
    () =>
      toChartLines(
        range.series,
        range.series.map(({ closes }) => drawdownSeries(closes)),
        (value) => formatPercent(locale, value, 1),
      ),
    [range, locale],
  );
  return (
    <CompareChart
      title={t("drawdownTitle")}
      days={range.days}
      lines={lines}
      format={FORMAT}
      size="middle"
      base={0}
      top={0}
      notes={NOTES}
      fileName="drawdowns"
      header={compareNotes("drawdowns from the highest level since the first day, fractions", range.days, page)}
    />
  );
});
