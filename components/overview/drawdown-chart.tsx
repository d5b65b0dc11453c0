"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { ChartNote } from "@/components/charts/layers/chart-note";
import { InteractiveLineChart } from "@/components/charts/layers/interactive-line-chart";
import { ChartNotes } from "@/components/charts/layers/notes";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { TableView } from "@/components/charts/layers/table-view";
import { eventMarks } from "@/components/charts/plot/event-mark";
import type { ChartLine } from "@/components/charts/plot/line";
import { firstKnown, lastKnown } from "@/components/charts/plot/series-transform";
import { useBands } from "@/components/charts/plot/use-bands";
import { useBasketNames } from "@/components/figures/basket-names";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { formatDay, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type DrawdownChartProps = Pick<
  FundOverview,
  "basket" | "name" | "days" | "drawdown" | "weightPeriods" | "events" | "reviews"
>;

const FORMAT = { decimals: 1, percent: true } as const;

/** How far the fund is below its highest level so far; doubtful weight periods as caps only, so that the fill stays alone. */
export function DrawdownChart(props: DrawdownChartProps): ReactNode {
  const { basket, days, drawdown, weightPeriods, events, reviews } = props;
  const locale = useReaderLocale();
  const t = useTranslations("chart");
  const bands = useBands(weightPeriods, days, locale);
  const marks = useMemo(() => eventMarks(days, reviews, events, locale), [days, reviews, events, locale]);
  const percent = (value: number): string => formatPercent(locale, value, 1);
  const now = percent(lastKnown(drawdown));
  const name = useBasketNames("chart.short")(basket, props.name);
  const lines = useMemo<ChartLine[]>(
    () => [{ id: basket, basket, variant: "net", isLead: true, name, shortName: name, values: drawdown, end: now }],
    [basket, name, drawdown, now],
  );
  const low = drawdown.reduce(
    (least, value, day) => (value < (drawdown[least] ?? Number.NaN) ? day : least),
    firstKnown(drawdown),
  );
  const lowest = { low: percent(drawdown[low] ?? Number.NaN), lowDay: formatDay(locale, days[low] ?? "") };
  const [from, to] = [formatDay(locale, days[0] ?? ""), formatDay(locale, days.at(-1) ?? "")];
  const summary = t("drawdownSummary", { from, to, now, ...lowest });
  if (low < 0) return <ChartNote>{t("none")}</ChartNote>;
  return (
    <>
      <InteractiveLineChart
        locale={locale}
        days={days}
        lines={lines}
        bands={bands}
        marks={marks}
        summary={summary}
        label={t("drawdown")}
        format={FORMAT}
        size="small"
        shading="caps"
        base={0}
        top={0}
        fillTo={0}
      />
      <ChartNotes locale={locale} marks={marks} bands={[]} />
      <ChartNote>{t("drawdownLow", { value: lowest.low, day: lowest.lowDay })}</ChartNote>
      <TableView>
        {() => <SeriesTable locale={locale} days={days} lines={lines} caption={summary} format={FORMAT} />}
      </TableView>
    </>
  );
}
