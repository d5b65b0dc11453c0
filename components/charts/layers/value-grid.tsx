import type { ReactNode } from "react";
import { type ChartLayout, percent } from "@/components/charts/plot/layout";

/** Horizontal grid lines; the base's is stronger. */
export function ValueGrid({ layout }: { readonly layout: ChartLayout }): ReactNode {
  return layout.valueTicks.map(({ y, isBase }) => (
    <line
      key={y}
      x2="100%"
      y1={percent(y)}
      y2={percent(y)}
      className={isBase ? "chart-grid chart-grid-base" : "chart-grid"}
    />
  ));
}

/** Values on their grid lines, inside the plot, with a halo so that lines may pass. */
export function ValueLabels({ layout }: { readonly layout: ChartLayout }): ReactNode {
  return layout.valueTicks.map(({ y, label, labelDy, isBase }) => (
    <text
      key={y}
      y={percent(y)}
      dy={labelDy}
      className={isBase ? "chart-tick chart-halo chart-tick-strong" : "chart-tick chart-halo"}
    >
      {label}
    </text>
  ));
}
