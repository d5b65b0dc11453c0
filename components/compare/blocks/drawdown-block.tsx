"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { useDragZoom } from "@/components/charts/controls/use-chart-state";
import { toChartLines } from "@/components/compare/blocks/to-chart-lines";
import { CompareChart } from "@/components/compare/compare-chart";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

const FORMAT = { decimals: 1, percent: true };
const NOTES: readonly string[] = [];

interface DrawdownBlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

export const DrawdownBlock = memo(function DrawdownBlock({ view, state }: DrawdownBlockProps): ReactNode {
  const locale = useReaderLocale();
  const onZoom = useDragZoom(state.set);
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
      onZoom={onZoom}
      base={0}
      top={0}
      notes={NOTES}
      fileName="drawdowns"
      header={compareNotes("drawdowns from the highest level since the first day, fractions", range.days, page)}
    />
  );
});
