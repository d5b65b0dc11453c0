"use client";

import { type MouseEvent, type ReactNode, useId, useMemo, useState } from "react";
import { CrosshairLayer } from "@/components/charts/layers/crosshair";
import { ChartFrame } from "@/components/charts/layers/frame";
import type { LineChartProps } from "@/components/charts/layers/line-chart";
import { LiveLines } from "@/components/charts/layers/live-lines";
import { PlotFocus } from "@/components/charts/layers/plot-focus";
import { Readout } from "@/components/charts/layers/readout";
import { useCrosshair } from "@/components/charts/layers/use-crosshair";
import { type ChartLayout, layOut, yFraction } from "@/components/charts/plot/layout";
import { type ChartLine, formatValue } from "@/components/charts/plot/line";
import { formatDay } from "@/lib/format";

export interface InteractiveLineChartProps extends Omit<LineChartProps, "id"> {
  /** name of the plot, e.g. "NAV per share" */
  readonly label: string;
}

const NONE: readonly never[] = [];
const NEAR_PX = 12;

/** The line that a click means: the one whose label it hit, else the nearest within 12 px on the chosen day. */
function lineAt(
  event: MouseEvent<HTMLElement>,
  layout: ChartLayout,
  lines: readonly ChartLine[],
  index: number | null,
): string | null {
  if (!(event.target instanceof Element)) return null;
  const named = event.target.closest(".chart-end")?.getAttribute("data-line");
  if (named) return named;
  const plot = event.target.closest(".chart-plot")?.getBoundingClientRect();
  if (!plot || index === null) return null;
  const away = (line: ChartLine): number =>
    Math.abs(yFraction(layout, line.values[index] ?? Number.NaN) * plot.height - (event.clientY - plot.top));
  const near = lines.filter((line) => away(line) < NEAR_PX).sort((a, b) => away(a) - away(b));
  return near[0]?.id ?? null;
}

function useChartLayout(props: InteractiveLineChartProps): ChartLayout {
  const { days, lines, size = "tall", scale = "linear", base, top, format, locale } = props;
  return useMemo(
    () => layOut({ days, values: lines.map((line) => line.values), size, scale, base, top, format, locale }),
    [days, lines, size, scale, base, top, format, locale],
  );
}

/**
 * The line chart with a crosshair: the same markup as LineChart, then recharts in the place of the static lines.
 * Keys as PlotFocus says. A click on a label or line brings it forward.
 */
export function InteractiveLineChart(props: InteractiveLineChartProps): ReactNode {
  const { locale, days, lines, format, label, summary, bands = NONE, marks = NONE } = props;
  const id = useId();
  const layout = useChartLayout(props);
  const crosshair = useCrosshair(days.length);
  const { index, point } = crosshair;
  const [chosen, setChosen] = useState<string | null>(null);
  const highlighted = lines.some((line) => line.id === chosen) ? chosen : null;
  const shown = index ?? days.length - 1;
  const dayText = formatDay(locale, days[shown] ?? "");
  const said = lines.map((line) => `${line.name} ${formatValue(locale, line.values[shown] ?? Number.NaN, format)}`);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const near = lineAt(event, layout, lines, index);
    if (near !== null) setChosen(near === highlighted ? null : near);
  };
  return (
    <div className="chart">
      <Readout {...{ locale, days, lines, format, highlighted }} index={shown} onHighlight={setChosen} />
      <PlotFocus
        {...{ id, label, summary, shown, dayText, crosshair, onClick }}
        length={days.length}
        sentence={`${dayText}: ${said.join(", ")}`}
      >
        <ChartFrame
          {...{ layout, lines, bands, marks, highlighted }}
          id={id}
          shading={props.shading ?? "full"}
          overlay={index !== null && <CrosshairLayer layout={layout} lines={lines} index={index} />}
        >
          <LiveLines {...{ layout, lines, highlighted }} onPoint={point} fillTo={props.fillTo} />
        </ChartFrame>
      </PlotFocus>
    </div>
  );
}
