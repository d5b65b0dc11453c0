import { cva } from "class-variance-authority";
import type { ReactNode } from "react";
import type { ChartSize } from "@/components/charts/plot/line";

/** The heights of PLOT_HEIGHT in plot/layout.ts, by the width of the chart. */
const chartGrid = cva("grid grid-cols-[minmax(0,1fr)_auto]", {
  variants: {
    size: {
      tall: "@max-narrow:[--plot:242px] [--plot:334px]",
      middle: "@max-narrow:[--plot:200px] [--plot:240px]",
      small: "[--plot:84px]",
    } satisfies Record<ChartSize, string>,
    hasCaps: { true: "pt-5.5", false: "pt-1.5" },
  },
});

interface ChartGridProps {
  readonly size: ChartSize;
  /** bands are named above the plot */
  readonly hasCaps: boolean;
  /** names and figures at the lines' ends */
  readonly ends: ReactNode;
  readonly children: ReactNode;
}

/** The plot and, right of it, the column of end labels. */
export function ChartGrid({ size, hasCaps, ends, children }: ChartGridProps): ReactNode {
  return (
    <div className={chartGrid({ size, hasCaps })}>
      {children}
      <div className="flex">{ends}</div>
    </div>
  );
}
