import type { ReactNode } from "react";
import { ChartGrid } from "@/components/charts/layers/chart-grid";
import { EndLabels } from "@/components/charts/layers/end-labels";
import { PlotPicture } from "@/components/charts/layers/plot-picture";
import type { Shading } from "@/components/charts/layers/shaded-bands";
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
  readonly shading?: Shading;
}

const NONE: readonly never[] = [];

/** A line chart that nobody points into: a picture, at every width, without script. */
export function LineChart(props: LineChartProps): ReactNode {
  const { id, locale, days, lines, format, size = "tall", scale = "linear", base, top, shading = "full" } = props;
  const { bands = NONE, marks = NONE } = props;
  const layout = layOut({ days, values: lines.map((line) => line.values), size, scale, base, top, format, locale });
  return (
    <div className="@container relative" role="img" aria-label={props.summary}>
      <ChartGrid size={size} hasCaps={bands.length > 0} ends={<EndLabels layout={layout} lines={lines} />}>
        <PlotPicture {...{ id, layout, bands, marks, shading }} dotted={lines}>
          <StaticLines layout={layout} lines={lines} fillTo={props.fillTo} />
        </PlotPicture>
      </ChartGrid>
    </div>
  );
}
