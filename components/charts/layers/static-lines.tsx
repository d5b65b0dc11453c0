import { Fragment, type ReactNode } from "react";
import type { ChartLayout } from "@/components/charts/plot/layout";
import { type ChartLine, inDrawingOrder, lineColour, lineStroke } from "@/components/charts/plot/line";
import { areaPath, linePath, PATH_SPACE } from "@/components/charts/plot/line-path";

/** What the lead's line has more than others: a border in the colour of the page, px. */
export const CASING = 1.75;

interface StaticLinesProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly highlighted?: string | null | undefined;
  /** value of the axis down or up to which the area under the lead is filled */
  readonly fillTo?: number | undefined;
}

/** The lines without script: one SVG that stretches over the plot at any width; strokes keep their width. */
export function StaticLines({ layout, lines, highlighted = null, fillTo }: StaticLinesProps): ReactNode {
  return (
    <svg
      className="chart-layer"
      viewBox={`0 0 ${PATH_SPACE} ${PATH_SPACE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {inDrawingOrder(lines).map((line) => {
        const { width, dash } = lineStroke(line);
        const path = linePath(layout, line.values);
        const isDimmed = highlighted !== null && highlighted !== line.id;
        return (
          <Fragment key={line.id}>
            {fillTo !== undefined && line.isLead && (
              <path d={areaPath(layout, line.values, fillTo)} fill={lineColour(line.basket)} className="opacity-12" />
            )}
            {line.isLead && !isDimmed && (
              <path d={path} className="chart-line stroke-surface opacity-80" strokeWidth={width + CASING} />
            )}
            <path
              d={path}
              className={isDimmed ? "chart-line opacity-22" : "chart-line"}
              data-line={line.id}
              stroke={lineColour(line.basket)}
              strokeWidth={width}
              strokeDasharray={dash}
            />
          </Fragment>
        );
      })}
    </svg>
  );
}
