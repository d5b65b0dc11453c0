"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { useDragZoom } from "@/components/charts/controls/use-chart-state";
import { eventMarks } from "@/components/charts/plot/event-mark";
import { useBands } from "@/components/charts/plot/use-bands";
import { BaseChoice } from "@/components/compare/blocks/base-choice";
import { rebasedColumn, relativeColumn } from "@/components/compare/blocks/level-columns";
import { toChartLines } from "@/components/compare/blocks/to-chart-lines";
import { useSpanNotes } from "@/components/compare/blocks/use-span-notes";
import { CompareChart } from "@/components/compare/compare-chart";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Segmented } from "@/components/ui/segmented";
import { formatDay, formatNumber } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";
import { SCALES } from "@/lib/site/states/chart";
import { MODES } from "@/lib/site/states/compare";

const FORMAT = { decimals: 1 };
const NONE: readonly never[] = [];

interface BlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

function Switches({ view, state }: BlockProps): ReactNode {
  const t = useTranslations();
  const { mode, scale } = state.values;
  return (
    <div className="mt-0.5 mb-1 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segmented
        legend={t("compare.mode")}
        name="mode"
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`compare.modes.${value}`) }))}
        onChoose={(chosen) => state.set({ mode: chosen })}
      />
      {mode === "relative" ? <BaseChoice view={view} state={state} /> : null}
      <Segmented
        legend={t("chart.scale")}
        name="scale"
        value={scale}
        options={SCALES.map((value) => ({ value, label: t(`chart.${value}`) }))}
        onChoose={(chosen) => state.set({ scale: chosen })}
      />
    </div>
  );
}

/** The series from 100, or each divided by a base. Missing and unverified weight periods are shaded for one series only. */
export function LevelBlock({ view, state }: BlockProps): ReactNode {
  const locale = useReaderLocale();
  const onZoom = useDragZoom(state.set);
  const t = useTranslations("compare");
  const { range, base, page, earliest } = view;
  const { scale, mode } = state.values;
  const isRelative = mode === "relative" && base !== null;
  const lines = useMemo(() => {
    const columns = range.series.map(({ closes }) =>
      isRelative ? relativeColumn(closes, base.closes) : rebasedColumn(closes),
    );
    return toChartLines(range.series, columns, (value) => formatNumber(locale, value, 1));
  }, [range, isRelative, base, locale]);
  const shaded = range.series.find(({ doubtful }) => doubtful.length > 0);
  const bands = useBands(shaded?.doubtful ?? NONE, range.days, locale);
  const hasFund = range.series.some(({ id }) => id === "ai-fund");
  const marks = useMemo(
    () => eventMarks(range.days, hasFund ? page.reviews : NONE, page.events, locale),
    [range.days, hasFund, page, locale],
  );
  const day = formatDay(locale, range.days[0] ?? "");
  const title = isRelative ? t("relativeTitle", { base: base.name, day }) : t("levelTitle", { day });
  const spanNotes = useSpanNotes(range, earliest);
  const notes = [
    ...(isRelative ? [t("relativeNote", { base: base.name })] : []),
    ...(shaded && bands.length > 0 ? [t("shadingOf", { name: shaded.name })] : []),
    ...spanNotes,
  ];
  return (
    <CompareChart
      title={title}
      lines={lines}
      bands={bands}
      marks={marks}
      notes={notes}
      scale={scale}
      days={range.days}
      format={FORMAT}
      size="tall"
      onZoom={onZoom}
      base={100}
      fileName={isRelative ? `relative-${base.id}` : "levels"}
      header={compareNotes(
        isRelative ? `relative strength over ${base.id}, first shared day = 100` : "levels, own first day = 100",
        range.days,
        page,
      )}
    >
      <Switches view={view} state={state} />
    </CompareChart>
  );
}
