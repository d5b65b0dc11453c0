"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { gapBands, priceDecimals } from "@/components/assets/price-view";
import { CsvButton } from "@/components/charts/controls/csv-button";
import { NavControls, UnavailableChoices } from "@/components/charts/controls/nav-controls";
import { type ChartState, useChartState, useDragZoom } from "@/components/charts/controls/use-chart-state";
import { ChartBlock, TableSwitch } from "@/components/charts/layers/chart-block";
import { ChartNote, DragHint } from "@/components/charts/layers/chart-note";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { ChartNotes } from "@/components/charts/layers/notes";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { eventMarks, type MarkedEvent } from "@/components/charts/plot/event-mark";
import type { ChartLine, ValueFormat } from "@/components/charts/plot/line";
import { resolveRange } from "@/components/charts/plot/range";
import { seriesCsv } from "@/components/charts/plot/series-csv";
import { firstKnown, lastKnown, rangeReturn } from "@/components/charts/plot/series-transform";
import type { AssetPage } from "@/lib/contracts/pages/asset";
import { type FormatLocale, formatDay, formatNumber, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type PriceChartProps = Pick<
  AssetPage,
  "asset" | "dataset" | "lastDay" | "days" | "closeUsd" | "gaps" | "migrations" | "events" | "sources"
>;

interface PriceView {
  readonly days: readonly string[];
  readonly inception: string;
  readonly asOf: string;
  readonly line: ChartLine;
  readonly format: ValueFormat;
  readonly change: string;
}

function usePriceView(props: PriceChartProps, state: ChartState, locale: FormatLocale): PriceView | null {
  const { asset, days, closeUsd, lastDay } = props;
  const { range, from, to } = state.values;
  return useMemo(() => {
    const inception = days[firstKnown(closeUsd)];
    const asOf = lastDay ?? days.at(-1);
    if (inception === undefined || asOf === undefined) return null;
    const { first, last } = resolveRange({ range, from, to }, days, asOf, inception);
    const values = closeUsd.slice(first, last + 1);
    const decimals = priceDecimals(lastKnown(values));
    const end = formatNumber(locale, lastKnown(values), decimals);
    const basket = asset === "BTC" ? ("btc" as const) : asset === "ETH" ? ("eth" as const) : null;
    return {
      days: days.slice(first, last + 1),
      inception,
      asOf,
      line: { id: asset, basket, variant: "net", isLead: true, name: asset, shortName: asset, values, end },
      format: { decimals },
      change: formatPercent(locale, rangeReturn(values), 1, { sign: true }),
    };
  }, [asset, days, closeUsd, lastDay, range, from, to, locale]);
}

function useMigrationEvents(migrations: PriceChartProps["migrations"]): MarkedEvent[] {
  const t = useTranslations("chart");
  return useMemo(
    () =>
      migrations.map(({ from, to, day, ratio }) => {
        const title = t("migration", { from, to, ratio });
        return { id: null, day, precision: "day", title: { en: title, de: title } };
      }),
    [migrations, t],
  );
}

function PricePlot(props: PriceChartProps & { view: PriceView; state: ChartState; locale: FormatLocale }): ReactNode {
  const { asset, gaps, migrations, events, view, state, locale } = props;
  const t = useTranslations("chart");
  const moves = useMigrationEvents(migrations);
  const marks = useMemo(
    () => eventMarks(view.days, [], [...moves, ...events], locale),
    [view.days, moves, events, locale],
  );
  const bands = useMemo(() => gapBands(gaps, view.days, t("bandNoPrice")), [gaps, view.days, t]);
  const onZoom = useDragZoom(state.set);
  const lines = useMemo(() => [view.line], [view.line]);
  const [from, to] = [formatDay(locale, view.days[0] ?? ""), formatDay(locale, view.days.at(-1) ?? "")];
  const summary = t("priceSummary", { asset, from, to, change: view.change, last: view.line.end });
  const shared = { locale, lines, days: view.days, format: view.format };
  if (state.values.view === "table") return <SeriesTable {...shared} caption={summary} />;
  return (
    <>
      <InteractiveLineChart
        {...shared}
        bands={bands}
        marks={marks}
        summary={summary}
        onZoom={onZoom}
        label={t("price", { asset })}
        scale={state.values.scale}
      />
      <ChartNotes locale={locale} bands={bands} marks={marks} hatch="keyGap" />
      <ChartNote>
        {summary}
        <DragHint />
      </ChartNote>
    </>
  );
}

/** An asset's own price in USD: gaps break the line, a change of ticker is marked. State in the URL as on the overview. */
export function PriceChart(props: PriceChartProps): ReactNode {
  const { asset, dataset, sources } = props;
  const locale = useReaderLocale();
  const state = useChartState();
  const view = usePriceView(props, state, locale);
  const t = useTranslations("chart");
  if (view === null) return <ChartNote>{t("noPrices", { asset })}</ChartNote>;
  const [from = "", to = ""] = [view.days[0], view.days.at(-1)];
  const navProps = { locale, inception: view.inception, asOf: view.asOf, units: null };
  const header = [
    `Tracklight, ${asset}, daily closes in USD at 24:00 UTC`,
    `as of ${view.asOf}; dataset ${dataset.label}${dataset.simulated ? "; SIMULATED" : ""}`,
    ...sources.map((source) => source.attribution),
  ];
  return (
    <ChartBlock
      title={t("price", { asset })}
      links={
        <>
          <CsvButton
            label={t("csv")}
            fileName={`tracklight-${asset}-${from}-${to}.csv`}
            build={() => seriesCsv(header, view.days, [view.line])}
          />
          <TableSwitch state={state} />
        </>
      }
    >
      <NavControls {...navProps} state={state} from={from} to={to} />
      <PricePlot {...props} view={view} state={state} locale={locale} />
      <UnavailableChoices {...navProps} />
    </ChartBlock>
  );
}
