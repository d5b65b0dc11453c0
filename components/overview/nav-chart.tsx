"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { LineMenu } from "@/components/charts/controls/line-menu";
import { linkLook } from "@/components/charts/controls/link-look";
import { NavControls, UnavailableChoices } from "@/components/charts/controls/nav-controls";
import { type ChartState, useChartState, useDragZoom } from "@/components/charts/controls/use-chart-state";
import { ChartBlock, TableSwitch } from "@/components/charts/layers/chart-block";
import { ChartNote, DragHint } from "@/components/charts/layers/chart-note";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { ChartNotes } from "@/components/charts/layers/notes";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { eventMarks } from "@/components/charts/plot/event-mark";
import { seriesCsv } from "@/components/charts/plot/series-csv";
import { useBands } from "@/components/charts/plot/use-bands";
import { useBasketNames } from "@/components/figures/basket-names";
import { type NavChartProps, type NavView, useNavView } from "@/components/overview/use-nav-view";
import { apiUrl } from "@/lib/client/api-query";
import { type FormatLocale, formatDay } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

interface PartProps extends NavChartProps {
  readonly view: NavView;
  readonly state: ChartState;
  readonly locale: FormatLocale;
}

function NavLinks({ basket, name, dataset, sources, view, state }: PartProps): ReactNode {
  const t = useTranslations("chart");
  const nameOf = useBasketNames("chart.series");
  const [from = "", to = ""] = [view.days[0], view.days.at(-1)];
  const header = [
    `Tracklight, ${view.lines.map((line) => line.name).join("; ")}`,
    `unit ${view.unit.toUpperCase()}; comparisons start at the level of ${basket} on ${from}`,
    `as of ${view.asOf}; dataset ${dataset.label}; formula ${dataset.engineVersion}${dataset.simulated ? "; SIMULATED" : ""}`,
    ...sources.map((source) => source.attribution),
  ];
  return (
    <>
      <LineMenu lines={view.choices} shown={view.shown} onChoose={(lines) => state.set({ lines })} />
      <a
        className={linkLook}
        href={apiUrl("nav", { basket, from, to, format: "csv" })}
        title={t("csvOf", { name: nameOf(basket, name), from, to })}
      >
        {t("csv")}
      </a>
      <CsvButton
        label={t("csvAll")}
        fileName={`tracklight-${basket}-${from}-${to}.csv`}
        build={() => seriesCsv(header, view.days, view.lines)}
      />
    </>
  );
}

function NavPlot({ view, state, locale, reviews, events, weightPeriods }: PartProps): ReactNode {
  const t = useTranslations("chart");
  const bands = useBands(weightPeriods, view.days, locale);
  const marks = useMemo(() => eventMarks(view.days, reviews, events, locale), [view.days, reviews, events, locale]);
  const onZoom = useDragZoom(state.set);
  const format = useMemo(() => ({ decimals: view.decimals }), [view.decimals]);
  const [from, to] = [formatDay(locale, view.days[0] ?? ""), formatDay(locale, view.days.at(-1) ?? "")];
  const label = t("title");
  const list = view.lines.map(({ name, end }) => t("summaryLine", { name, end })).join(", ");
  const summary = t("summary", { label, from, to, unit: t(`denominators.${view.unit}`), lines: list });
  const lead = view.lines[0]?.name ?? "";
  if (state.values.view === "table") {
    return <SeriesTable locale={locale} caption={summary} days={view.days} lines={view.lines} format={format} />;
  }
  return (
    <>
      <InteractiveLineChart
        locale={locale}
        label={label}
        summary={summary}
        bands={bands}
        marks={marks}
        format={format}
        onZoom={onZoom}
        days={view.days}
        lines={view.lines}
        scale={state.values.scale}
        base={view.base}
      />
      <ChartNotes locale={locale} bands={bands} marks={marks} />
      <ChartNote>
        {[t("rangeNote", { lead }), ...view.lateStarts].join(" ")}
        <DragHint />
      </ChartNote>
    </>
  );
}

export function NavChart(props: NavChartProps): ReactNode {
  const locale = useReaderLocale();
  const state = useChartState();
  const view = useNavView(props, state, locale);
  const t = useTranslations("chart");
  return (
    <ChartBlock
      title={t("title")}
      links={
        <>
          {view && <NavLinks {...props} view={view} state={state} locale={locale} />}
          <TableSwitch state={state} />
        </>
      }
    >
      {view === null ? (
        <ChartNote>{t("none")}</ChartNote>
      ) : (
        <>
          <NavControls
            locale={locale}
            state={state}
            inception={view.inception}
            asOf={view.asOf}
            from={view.days[0] ?? view.inception}
            to={view.days.at(-1) ?? view.asOf}
            units={view.units}
          />
          <NavPlot {...props} view={view} state={state} locale={locale} />
          <UnavailableChoices locale={locale} inception={view.inception} asOf={view.asOf} units={view.units} />
        </>
      )}
    </ChartBlock>
  );
}
