"use client";

import { type ReactNode, useCallback, useId, useMemo, useRef, useState } from "react";
import { ChartGrid } from "@/components/charts/layers/chart-grid";
import { EndLabels } from "@/components/charts/layers/end-labels";
import type { LineChartProps } from "@/components/charts/layers/line-chart";
import type { LiveLinesProps } from "@/components/charts/layers/live-lines";
import { LivePlot } from "@/components/charts/layers/live-plot";
import { PlotFocus } from "@/components/charts/layers/plot-focus";
import { PlotPicture } from "@/components/charts/layers/plot-picture";
import { Readout } from "@/components/charts/layers/readout";
import { StaticLines } from "@/components/charts/layers/static-lines";
import { footHeight } from "@/components/charts/layers/time-axis";
import { useCrosshair } from "@/components/charts/layers/use-crosshair";
import { useLiveChart } from "@/components/charts/layers/use-live-chart";
import type { PlotSpan } from "@/components/charts/layers/use-plot-pointer";
import { type ChartLayout, layOut, yFraction } from "@/components/charts/plot/layout";
import { formatValue } from "@/components/charts/plot/line";
import { formatDay } from "@/lib/format";

/** First and last day that a reader wants to see. */
export interface ChosenDays {
  readonly from: string;
  readonly to: string;
}

export interface InteractiveLineChartProps extends Omit<LineChartProps, "id"> {
  /** name of the plot, e.g. "NAV per share" */
  readonly label: string;
  /** a span was dragged out of the plot; null: a double click asks for the usual range */
  readonly onZoom?: (days: ChosenDays | null) => void;
}

const NONE: readonly never[] = [];
/** A click means the nearest line within this many px. */
const NEAR_PX = 12;

const loadLines = async (): Promise<React.ComponentType<LiveLinesProps>> =>
  (await import("@/components/charts/layers/live-lines")).LiveLines;

function useChartLayout(props: InteractiveLineChartProps): ChartLayout {
  const { days, lines, size = "tall", scale = "linear", base, top, format, locale } = props;
  return useMemo(
    () => layOut({ days, values: lines.map((line) => line.values), size, scale, base, top, format, locale }),
    [days, lines, size, scale, base, top, format, locale],
  );
}

/** The line that was brought forward, and how one is chosen: by its name, or by a click near it. */
function useHighlight({ lines }: Pick<InteractiveLineChartProps, "lines">, layout: ChartLayout) {
  const [chosen, choose] = useState<string | null>(null);
  const toggle = useCallback((id: string) => choose((now) => (now === id ? null : id)), []);
  const pick = useCallback(
    (index: number, y: number, plotHeight: number) => {
      const away = (values: Float64Array): number =>
        Math.abs(yFraction(layout, values[index] ?? Number.NaN) * plotHeight - y);
      const near = lines.filter(({ values }) => away(values) < NEAR_PX);
      const [nearest] = near.sort((a, b) => away(a.values) - away(b.values));
      if (nearest) toggle(nearest.id);
    },
    [layout, lines, toggle],
  );
  return { highlighted: lines.some((line) => line.id === chosen) ? chosen : null, choose, toggle, pick };
}

function useDayZoom({ days, onZoom }: Pick<InteractiveLineChartProps, "days" | "onZoom">) {
  return useMemo(() => {
    if (onZoom === undefined) return undefined;
    return (span: PlotSpan | null): void => {
      const [from, to] = [days[span?.from ?? -1], days[span?.to ?? -1]];
      onZoom(from === undefined || to === undefined ? null : { from, to });
    };
  }, [days, onZoom]);
}

/**
 * The line chart with a crosshair: the markup of LineChart until a reader touches it, then recharts in the same place.
 * Keys as PlotFocus says. A click on a label or line brings it forward; dragging across the plot chooses a range.
 */
export function InteractiveLineChart(props: InteractiveLineChartProps): ReactNode {
  const { locale, days, lines, format, label, summary, size = "tall", shading = "full", fillTo } = props;
  const { bands = NONE, marks = NONE } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const Live = useLiveChart(root, loadLines);
  const layout = useChartLayout(props);
  const crosshair = useCrosshair(days.length);
  const { highlighted, choose, toggle, pick } = useHighlight(props, layout);
  const onZoom = useDayZoom(props);
  const { index, point } = crosshair;
  const shown = index ?? days.length - 1;
  const dayText = formatDay(locale, days[shown] ?? "");
  const said = lines.map((line) => `${line.name} ${formatValue(locale, line.values[shown] ?? Number.NaN, format)}`);
  const parts = { id, layout, bands, marks, shading, dotted: lines, highlighted };
  const foot = footHeight(marks);
  return (
    <div ref={root} className="@container relative" data-chart="">
      <Readout {...{ locale, days, lines, format, highlighted }} index={shown} onHighlight={choose} />
      <PlotFocus
        {...{ id, label, summary, shown, dayText, crosshair }}
        length={days.length}
        sentence={`${dayText}: ${said.join(", ")}`}
      >
        <ChartGrid
          size={size}
          hasCaps={bands.length > 0}
          ends={<EndLabels {...{ layout, lines, highlighted }} onPick={toggle} />}
        >
          <LivePlot
            foot={foot}
            picture={
              <PlotPicture {...parts}>
                <StaticLines {...{ layout, lines, highlighted, fillTo }} />
              </PlotPicture>
            }
            live={
              Live &&
              ((box) => (
                <Live
                  {...parts}
                  {...{ box, index, lines, fillTo, onZoom }}
                  onPoint={point}
                  onPick={(at, y) => pick(at, y, box.height - foot)}
                />
              ))
            }
          />
        </ChartGrid>
      </PlotFocus>
    </div>
  );
}
