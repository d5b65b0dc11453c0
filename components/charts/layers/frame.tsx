import type { ReactNode } from "react";
import { EndDots, EndLabels } from "@/components/charts/layers/end-labels";
import { EventLane, LANE_HEIGHT } from "@/components/charts/layers/event-lane";
import { ShadedBands } from "@/components/charts/layers/shaded-bands";
import { TimeAxis } from "@/components/charts/layers/time-axis";
import { ValueGrid, ValueLabels } from "@/components/charts/layers/value-grid";
import type { ChartBand } from "@/components/charts/plot/band";
import type { EventMark } from "@/components/charts/plot/event-mark";
import type { ChartLayout } from "@/components/charts/plot/layout";
import type { ChartLine } from "@/components/charts/plot/line";

export interface ChartFrameProps {
  /** unique on the page */
  readonly id: string;
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly bands: readonly ChartBand[];
  readonly marks: readonly EventMark[];
  readonly shading: "full" | "caps";
  /** shades over the data instead of under it, for charts that fill the plot */
  readonly isShadedOnTop?: boolean;
  /** dots on the lines' last values */
  readonly hasEndDots?: boolean;
  readonly highlighted?: string | null | undefined;
  /** the layer that draws the data, between the grid and the labels */
  readonly children: ReactNode;
  /** what lies on top: the crosshair */
  readonly overlay?: ReactNode;
}

/**
 * Everything of a chart but its data: grid, shades, labels, lane, axis. Lengths are per cent of the plot, so the same
 * markup fits every width, with and without script, and nothing moves when script takes over.
 */
export function ChartFrame(props: ChartFrameProps): ReactNode {
  const { id, layout, lines, bands, marks, shading, highlighted, children, overlay } = props;
  const { isShadedOnTop = false, hasEndDots = true } = props;
  const shades = <ShadedBands layout={layout} bands={bands} id={id} shading={shading} />;
  const lane = marks.length > 0 ? LANE_HEIGHT : 0;
  return (
    <div className={`chart-grid-box chart-${layout.size}${bands.length > 0 ? "" : " chart-uncapped"}`}>
      <div className="chart-plot">
        <svg className="chart-layer" aria-hidden="true">
          {!isShadedOnTop && shades}
          <ValueGrid layout={layout} />
        </svg>
        {children}
        <svg className="chart-layer chart-front" aria-hidden="true">
          {isShadedOnTop && shades}
          <ValueLabels layout={layout} />
          {hasEndDots && <EndDots layout={layout} lines={lines} highlighted={highlighted} />}
        </svg>
        {overlay}
      </div>
      <div className="chart-end-box">
        <EndLabels layout={layout} lines={lines} highlighted={highlighted} />
      </div>
      <svg className="chart-foot" height={lane + 20} aria-hidden="true">
        <TimeAxis layout={layout} labelY={lane + 15} />
        <EventLane layout={layout} marks={marks} />
      </svg>
    </div>
  );
}
