import type { ReactNode } from "react";
import { EndDots } from "@/components/charts/layers/end-labels";
import { EventLane } from "@/components/charts/layers/event-lane";
import { ShadedBands, type Shading } from "@/components/charts/layers/shaded-bands";
import { footHeight, TimeAxis } from "@/components/charts/layers/time-axis";
import { ValueGrid, ValueLabel } from "@/components/charts/layers/value-grid";
import type { ChartBand } from "@/components/charts/plot/band";
import type { EventMark } from "@/components/charts/plot/event-mark";
import { type ChartLayout, percent } from "@/components/charts/plot/layout";
import type { ChartLine } from "@/components/charts/plot/line";

/** What a plot shows beside its data; the picture and recharts draw it alike. */
export interface PlotParts {
  /** unique on the page */
  readonly id: string;
  readonly layout: ChartLayout;
  readonly bands: readonly ChartBand[];
  readonly marks: readonly EventMark[];
  readonly shading: Shading;
  /** shades over the data instead of under it, for charts that fill the plot */
  readonly isShadedOnTop?: boolean;
  /** lines that end in a dot */
  readonly dotted: readonly ChartLine[];
  readonly highlighted?: string | null | undefined;
}

/**
 * A plot as the server draws it: complete without script, at every width, and in print. Lengths are per cent of the
 * plot, so that the same markup fits every width.
 */
export function PlotPicture({ children, ...parts }: PlotParts & { readonly children: ReactNode }): ReactNode {
  const { id, layout, bands, marks, shading, isShadedOnTop = false, dotted, highlighted } = parts;
  const shades = <ShadedBands {...{ layout, bands, id, shading }} />;
  const foot = footHeight(marks);
  return (
    <div data-picture="" className="pointer-events-none">
      <div className="relative h-(--plot)">
        <svg className="chart-layer" aria-hidden="true">
          {!isShadedOnTop && shades}
          <ValueGrid layout={layout} />
        </svg>
        {children}
        <svg className="chart-layer" aria-hidden="true">
          {isShadedOnTop && shades}
          {layout.valueTicks.map((tick) => (
            <ValueLabel key={tick.y} tick={tick} y={percent(tick.y)} />
          ))}
          <EndDots layout={layout} lines={dotted} highlighted={highlighted} />
        </svg>
      </div>
      <svg className="pointer-events-auto relative block w-full overflow-visible" height={foot} aria-hidden="true">
        <TimeAxis layout={layout} foot={foot} />
        <EventLane layout={layout} marks={marks} />
      </svg>
    </div>
  );
}
