import type { ReactNode } from "react";
import { type ChartLayout, percent, type ValueTick } from "@/components/charts/plot/layout";

/** Horizontal grid lines; the base's is stronger. */
export function ValueGrid({ layout }: { readonly layout: ChartLayout }): ReactNode {
  return layout.valueTicks.map(({ y, isBase }) => (
    <line key={y} x2="100%" y1={percent(y)} y2={percent(y)} className={isBase ? "stroke-axis" : "stroke-grid"} />
  ));
}

/** A value on its grid line, inside the plot, with a halo so that lines may pass. */
export function ValueLabel({ tick, y }: { readonly tick: ValueTick; readonly y: string | number }): ReactNode {
  return (
    <text
      y={y}
      dy={tick.labelDy}
      className={tick.isBase ? "chart-tick chart-halo chart-tick-strong" : "chart-tick chart-halo"}
    >
      {tick.label}
    </text>
  );
}
