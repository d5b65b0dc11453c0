import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/layers/frame";
import { StaticLines } from "@/components/charts/layers/static-lines";
import type { ChartBand } from "@/components/charts/plot/band";
import type { EventMark } from "@/components/charts/plot/event-mark";
import { layOut } from "@/components/charts/plot/layout";
import type { ChartLine, ChartSize, ValueFormat } from "@/components/charts/plot/line";
import type { FormatLocale } from "@/lib/format";

export interface LineChartProps {
  /** unique on the page */
  readonly id: string;
  readonly locale: FormatLocale;
  /** what the chart says, in a sentence */
  readonly summary: string;
  /** axis, ascending, without holes */
  readonly days: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly format: ValueFormat;
  readonly bands?: readonly ChartBand[];
  readonly marks?: readonly EventMark[];
  readonly size?: ChartSize;
  readonly scale?: "linear" | "log";
  /** value that the comparison starts from */
  readonly base?: number | undefined;
  /** fixed top of the axis */
  readonly top?: number | undefined;
  /** level to which the area under the lead is filled */
  readonly fillTo?: number | undefined;
  readonly shading?: "full" | "caps";
}

/** A line chart as server-rendered SVG: complete without script, at every width. */
export function LineChart(props: LineChartProps): ReactNode {
  const { id, locale, days, lines, format, size = "tall", scale = "linear", base, top } = props;
  const layout = layOut({ days, values: lines.map((line) => line.values), size, scale, base, top, format, locale });
  return (
    <div className="chart" role="img" aria-label={props.summary}>
      <ChartFrame
        id={id}
        layout={layout}
        lines={lines}
        bands={props.bands ?? []}
        marks={props.marks ?? []}
        shading={props.shading ?? "full"}
      >
        <StaticLines layout={layout} lines={lines} fillTo={props.fillTo} />
      </ChartFrame>
    </div>
  );
}
