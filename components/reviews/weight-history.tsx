"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo, useState } from "react";
import { CrosshairLayer } from "@/components/charts/layers/crosshair";
import { ChartFrame } from "@/components/charts/layers/frame";
import { ChartNotes } from "@/components/charts/layers/notes";
import { PlotFocus } from "@/components/charts/layers/plot-focus";
import { Readout } from "@/components/charts/layers/readout";
import { SeriesTable } from "@/components/charts/layers/series-table";
import { TableView } from "@/components/charts/layers/table-view";
import { useCrosshair } from "@/components/charts/layers/use-crosshair";
import { eventMarks } from "@/components/charts/plot/event-mark";
import { type ChartLayout, layOut } from "@/components/charts/plot/layout";
import type { ChartLine } from "@/components/charts/plot/line";
import { useBands } from "@/components/charts/plot/use-bands";
import { GoneLabels, WeightAreas } from "@/components/reviews/weight-areas";
import { type StackBand, stackWeights } from "@/components/reviews/weight-stack";
import type { ReviewsPage } from "@/lib/contracts/pages/reviews";
import { type FormatLocale, formatDay, formatPercent } from "@/lib/format";
import { useReaderLocale } from "@/lib/i18n/use-reader-locale";

type WeightHistoryProps = Pick<ReviewsPage, "basket" | "history" | "reviews" | "weightPeriods" | "events">;

const FORMAT = { decimals: 2, percent: true } as const;

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
  /** middles of the bands, where the names of those still held stand */
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

/** Drifted weights over time as a stack, largest of the last day at the bottom, with reviews and doubtful weight periods. */
export function WeightHistory({ basket, history, reviews, weightPeriods, events }: WeightHistoryProps): ReactNode {
  const locale = useReaderLocale();
  const t = useTranslations("chart");
  const id = useId();
  const { days } = history;
  const { stack, layout, lines, labels } = useStacked(history, locale);
  const bands = useBands(weightPeriods, days, locale);
  const marks = eventMarks(days, reviews, events, locale);
  const crosshair = useCrosshair(days.length);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const shown = crosshair.index ?? days.length - 1;
  const dayText = formatDay(locale, days[shown] ?? "");
  const list = (at: number): string =>
    lines.map((line) => `${line.name} ${formatPercent(locale, line.values[at] ?? Number.NaN, 2)}`).join(", ");
  const [from, to] = [formatDay(locale, days[0] ?? ""), formatDay(locale, days.at(-1) ?? "")];
  const summary = t("weightsSummary", { from, to, list: list(days.length - 1) });
  if (days.length === 0) return <p className="chart-note">{t("none")}</p>;
  return (
    <>
      <div className="chart">
        <Readout {...{ locale, days, lines, highlighted }} format={FORMAT} index={shown} onHighlight={setHighlighted} />
        <PlotFocus
          {...{ id, summary, shown, dayText, crosshair }}
          label={t("weights")}
          length={days.length}
          sentence={`${dayText}: ${list(shown)}`}
          followsPointer
        >
          <ChartFrame
            {...{ id, layout, bands, marks, highlighted }}
            lines={labels}
            shading="full"
            isShadedOnTop
            hasEndDots={false}
            overlay={crosshair.index !== null && <CrosshairLayer layout={layout} lines={[]} index={crosshair.index} />}
          >
            <WeightAreas {...{ stack, basket, highlighted }} />
            <GoneLabels stack={stack} />
          </ChartFrame>
        </PlotFocus>
      </div>
      <ChartNotes {...{ locale, bands, marks }} />
      <p className="chart-note">{t("weightsNote")}</p>
      <TableView>{() => <SeriesTable {...{ locale, days, lines }} caption={summary} format={FORMAT} />}</TableView>
    </>
  );
}
