"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId, useMemo, useState } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { type ChartLayout, layOut, yFraction } from "@/components/charts/chart-layout";
import { type ChartLine, formatValue } from "@/components/charts/chart-line";
import { CrosshairLayer } from "@/components/charts/crosshair";
import type { LineChartProps } from "@/components/charts/line-chart";
import { LiveLines } from "@/components/charts/live-lines";
import { Readout } from "@/components/charts/readout";
import { useCrosshair } from "@/components/charts/use-crosshair";
import { formatDay } from "@/lib/format";

export interface InteractiveLineChartProps extends Omit<LineChartProps, "id"> {
  /** name of the plot, e.g. "NAV per share" */
  readonly label: string;
}

const NONE: readonly never[] = [];
const NEAR_PX = 12;

/** The line within 12 px of a height of the plot on a day, the nearest one; null without any. */
function lineNear(
  layout: ChartLayout,
  lines: readonly ChartLine[],
  index: number,
  y: number,
  height: number,
): string | null {
  let best: string | null = null;
  let distance = NEAR_PX;
  for (const line of lines) {
    const away = Math.abs(yFraction(layout, line.values[index] ?? Number.NaN) * height - y);
    if (away < distance) {
      distance = away;
      best = line.id;
    }
  }
  return best;
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
 * Keys: arrows a day, Shift a week, page keys 30 days, Home, End, Esc. A click on a label or line brings it forward.
 */
export function InteractiveLineChart(props: InteractiveLineChartProps): ReactNode {
  const { locale, days, lines, format, label, summary, bands = NONE, marks = NONE } = props;
  const t = useTranslations("chart");
  const id = useId();
  const layout = useChartLayout(props);
  const { index, isByKey, point, onKeyDown } = useCrosshair(days.length);
  const [chosen, setChosen] = useState<string | null>(null);
  const highlighted = lines.some((line) => line.id === chosen) ? chosen : null;
  const shown = index ?? days.length - 1;
  const day = formatDay(locale, days[shown] ?? "");
  const sentence = lines.map((line) => `${line.name} ${formatValue(locale, line.values[shown] ?? Number.NaN, format)}`);
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element)) return;
    const named = event.target.closest(".chart-end")?.getAttribute("data-line");
    const plot = event.target.closest(".chart-plot")?.getBoundingClientRect();
    const near =
      named ?? (plot && index !== null ? lineNear(layout, lines, index, event.clientY - plot.top, plot.height) : null);
    if (near !== null) setChosen(near === highlighted ? null : near);
  };
  return (
    <div className="chart">
      <Readout {...{ locale, days, lines, format, highlighted }} index={shown} onHighlight={setChosen} />
      <div
        className="chart-focus"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, days.length - 1)}
        aria-valuenow={Math.max(0, shown)}
        aria-valuetext={day}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
        onClick={onClick}
      >
        <ChartFrame
          {...{ layout, lines, bands, marks, highlighted }}
          id={id}
          shading={props.shading ?? "full"}
          overlay={index !== null && <CrosshairLayer layout={layout} lines={lines} index={index} />}
        >
          <LiveLines {...{ layout, lines, highlighted }} onPoint={point} fillTo={props.fillTo} />
        </ChartFrame>
      </div>
      <p id={`${id}-help`} className="chart-hidden">{`${summary} ${t("keys")}`}</p>
      <p className="chart-hidden" aria-live="polite">
        {isByKey && index !== null ? `${day}: ${sentence.join(", ")}` : ""}
      </p>
    </div>
  );
}
