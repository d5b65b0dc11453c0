"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from "react";
import { ChartGrid } from "@/components/charts/layers/chart-grid";
import { ChartNote } from "@/components/charts/layers/chart-note";
import { EndLabels } from "@/components/charts/layers/end-labels";
import { LivePlot } from "@/components/charts/layers/live-plot";
import { ChartNotes } from "@/components/charts/layers/notes";
import { PlotFocus } from "@/components/charts/layers/plot-focus";
import { PlotPicture } from "@/components/charts/layers/plot-picture";
import { Readout } from "@/components/charts/layers/readout";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { TableView } from "@/components/charts/layers/table-view";
import { footHeight } from "@/components/charts/layers/time-axis";
import { useCrosshair } from "@/components/charts/layers/use-crosshair";
import { useLiveChart } from "@/components/charts/layers/use-live-chart";
import { eventMarks } from "@/components/charts/plot/event-mark";
import { type ChartLayout, layOut } from "@/components/charts/plot/layout";
import type { ChartLine } from "@/components/charts/plot/line";
import { useBands } from "@/components/charts/plot/use-bands";
import type { LiveWeightsProps } from "@/components/reviews/live-weights";
import { GoneLabels, WeightAreas } from "@/components/reviews/weight-areas";
import { type StackBand, stackWeights } from "@/components/reviews/weight-stack";
import type { ReviewsPage } from "@/lib/contracts/pages/reviews";
import { type FormatLocale, formatDay, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type WeightHistoryProps = Pick<ReviewsPage, "basket" | "history" | "reviews" | "weightPeriods" | "events">;

const FORMAT = { decimals: 2, percent: true } as const;
const NONE: readonly never[] = [];

const loadWeights = async (): Promise<React.ComponentType<LiveWeightsProps>> =>
  (await import("@/components/reviews/live-weights")).LiveWeights;

function toLine(band: StackBand, values: Float64Array, locale: FormatLocale): ChartLine {
  const { asset, last } = band;
  const end = formatPercent(locale, last, 1);
  return { id: asset, basket: null, variant: "net", isLead: false, name: asset, shortName: asset, values, end };
}

interface Stacked {
  readonly stack: readonly StackBand[];
  readonly layout: ChartLayout;
  /** weights, for readout and table */
  readonly lines: readonly ChartLine[];
  /** middles of the bands, where the names of current holdings are */
  readonly labels: readonly ChartLine[];
}

function useStacked(history: WeightHistoryProps["history"], locale: FormatLocale): Stacked {
  return useMemo(() => {
    const stack = stackWeights(history);
    const scale = { size: "middle", scale: "linear", top: 1, format: { decimals: 0, percent: true }, locale } as const;
    const middle = (band: StackBand): Float64Array => band.lower.map((low, t) => (low + (band.upper[t] ?? low)) / 2);
    const layout = layOut({ ...scale, days: history.days, values: [Float64Array.of(0, 1)] });
    return {
      stack,
      // nothing and everything need no grid line: they are the plot's own edges
      layout: { ...layout, valueTicks: layout.valueTicks.filter(({ y }) => y > 0.01 && y < 0.99) },
      lines: stack.map((band) => toLine(band, band.weights, locale)),
      labels: stack.filter((band) => band.last > 0).map((band) => toLine(band, middle(band), locale)),
    };
  }, [history, locale]);
}

export function WeightHistory({ basket, history, reviews, weightPeriods, events }: WeightHistoryProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("chart");
  const id = useId();
  const { days } = history;
  const { stack, layout, lines, labels } = useStacked(history, locale);
  const bands = useBands(weightPeriods, days, locale);
  const marks = useMemo(() => eventMarks(days, reviews, events, locale), [days, reviews, events, locale]);
  const crosshair = useCrosshair(days.length);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setHighlighted((now) => (now === id ? null : id)), []);
  const root = useRef<HTMLDivElement>(null);
  const Live = useLiveChart(root, loadWeights);
  const shownIndex = crosshair.index ?? days.length - 1;
  const dayText = formatDay(locale, days[shownIndex] ?? "");
  const list = (at: number): string =>
    lines.map((line) => `${line.name} ${formatPercent(locale, line.values[at] ?? Number.NaN, 2)}`).join(", ");
  const [from, to] = [formatDay(locale, days[0] ?? ""), formatDay(locale, days.at(-1) ?? "")];
  const summary = t("weightsSummary", { from, to, list: list(days.length - 1) });
  if (days.length === 0) return <ChartNote>{t("none")}</ChartNote>;
  const parts = { id, layout, bands, marks, highlighted, shading: "full", isShadedOnTop: true, dotted: NONE } as const;
  return (
    <>
      <div ref={root} className="@container relative" data-chart="">
        <Readout
          locale={locale}
          days={days}
          lines={lines}
          highlighted={highlighted}
          format={FORMAT}
          index={shownIndex}
          onHighlight={setHighlighted}
        />
        <PlotFocus
          id={id}
          summary={summary}
          shown={shownIndex}
          dayText={dayText}
          crosshair={crosshair}
          label={t("weights")}
          length={days.length}
          sentence={`${dayText}: ${list(shownIndex)}`}
        >
          <ChartGrid
            size={layout.size}
            hasCaps={bands.length > 0}
            ends={<EndLabels layout={layout} highlighted={highlighted} lines={labels} onPick={toggle} />}
          >
            <LivePlot
              foot={footHeight(marks)}
              picture={
                <PlotPicture {...parts}>
                  <WeightAreas stack={stack} basket={basket} highlighted={highlighted} />
                  <GoneLabels stack={stack} />
                </PlotPicture>
              }
              live={
                Live &&
                ((box) => (
                  <Live
                    {...parts}
                    box={box}
                    stack={stack}
                    basket={basket}
                    index={crosshair.index}
                    onPoint={crosshair.point}
                  />
                ))
              }
            />
          </ChartGrid>
        </PlotFocus>
      </div>
      <ChartNotes locale={locale} bands={bands} marks={marks} />
      <ChartNote>{t("weightsNote")}</ChartNote>
      <TableView>
        {() => <SeriesTable locale={locale} days={days} lines={lines} caption={summary} format={FORMAT} />}
      </TableView>
    </>
  );
}
