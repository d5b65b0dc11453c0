"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useMemo } from "react";
import { useDragZoom } from "@/components/charts/controls/use-chart-state";
import { firstKnown } from "@/components/charts/plot/series-transform";
import { BaseChoice } from "@/components/compare/blocks/base-choice";
import { rollColumns } from "@/components/compare/blocks/rolling-column";
import { toChartLines } from "@/components/compare/blocks/to-chart-lines";
import { CompareChart } from "@/components/compare/compare-chart";
import { compareNotes } from "@/components/compare/compare-notes";
import type { CompareView } from "@/components/compare/compare-view";
import type { CompareState } from "@/components/compare/use-compare-state";
import { Segmented } from "@/components/ui/segmented";
import { formatDay, formatNumber, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";
import { ROLLS, WINDOWS } from "@/lib/site/states/compare";

interface RollingBlockProps {
  readonly view: CompareView;
  readonly state: CompareState;
}

const PERCENT = { decimals: 1, percent: true };
const NUMBER = { decimals: 2 };

function Switches({ view, state }: RollingBlockProps): ReactNode {
  const t = useTranslations("compare");
  const { roll, window } = state.values;
  return (
    <div className="mt-0.5 mb-1 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segmented
        legend={t("roll")}
        name="roll"
        value={roll}
        options={ROLLS.map((value) => ({ value, label: t(`rolls.${value}`) }))}
        onChoose={(chosen) => state.set({ roll: chosen })}
      />
      <Segmented
        legend={t("window")}
        name="window"
        value={`${window}`}
        options={WINDOWS.map((days) => ({ value: `${days}`, label: `${days}`, name: t("windowDays", { days }) }))}
        onChoose={(chosen) => state.set({ window: WINDOWS.find((days) => `${days}` === chosen) ?? null })}
      />
      {roll === "beta" || roll === "correlation" ? <BaseChoice view={view} state={state} /> : null}
    </div>
  );
}

/** Windows that a history does not fill are left blank; a note names them. */
export const RollingBlock = memo(function RollingBlock({ view, state }: RollingBlockProps): ReactNode {
  const locale = useReaderLocale();
  const onZoom = useDragZoom(state.set);
  const t = useTranslations("compare");
  const { range, base, page } = view;
  const { roll, window } = state.values;
  const needsBase = roll === "beta" || roll === "correlation";
  const format = roll === "volatility" ? PERCENT : NUMBER;
  const lines = useMemo(() => {
    const span = { first: range.first, last: range.last, window };
    const levels = range.series.map(({ level }) => level);
    const columns = rollColumns(roll, levels, needsBase ? (base?.level ?? null) : null, span);
    return toChartLines(range.series, columns, (value) =>
      roll === "volatility" ? formatPercent(locale, value, 1) : formatNumber(locale, value, 2),
    );
  }, [range, base, roll, window, needsBase, locale]);
  const notes = lines.flatMap((line) => {
    if (needsBase && line.id === base?.id) return [];
    const start = firstKnown(line.values);
    if (start < 0) return [t("windowTooLong", { name: line.name, days: window })];
    return start > 0
      ? [t("windowFrom", { name: line.name, days: window, day: formatDay(locale, range.days[start] ?? "") })]
      : [];
  });
  const figure = t(`rolls.${roll}`);
  const title = needsBase
    ? t("rollingAgainst", { figure, days: window, base: base?.name ?? "–" })
    : t("rollingTitle", { figure, days: window });
  return (
    <CompareChart
      title={title}
      lines={lines}
      format={format}
      notes={[...notes, t("rollingNote")]}
      days={range.days}
      size="middle"
      onZoom={onZoom}
      base={roll === "sharpe" ? 0 : undefined}
      fileName={`rolling-${roll}-${window}${needsBase ? `-${base?.id}` : ""}`}
      header={compareNotes(
        `rolling ${roll}${needsBase ? ` against ${base?.id}` : ""} over ${window} daily returns, 365 days a year`,
        range.days,
        page,
      )}
    >
      <Switches view={view} state={state} />
    </CompareChart>
  );
});
