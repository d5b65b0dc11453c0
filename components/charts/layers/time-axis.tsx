import type { ReactNode } from "react";
import { type ChartLayout, percent } from "@/components/charts/plot/layout";
import { TIERS } from "@/components/charts/plot/line";

/** Bottom line, ticks and dates. `labelY` in px below the plot. */
export function TimeAxis({ layout, labelY }: { readonly layout: ChartLayout; readonly labelY: number }): ReactNode {
  return (
    <>
      <line x2="100%" y1="0.5" y2="0.5" className="chart-axis" />
      {TIERS.map((tier) => (
        <g key={tier} className={`tier-${tier}`}>
          {layout.timeTicks[tier].map(({ x, label, isYear }) => (
            <g key={x}>
              <line x1={percent(x)} x2={percent(x)} y1="0.5" y2="4.5" className="chart-axis" />
              <text x={percent(x)} y={labelY} dx="3" className={isYear ? "chart-tick chart-tick-strong" : "chart-tick"}>
                {label}
              </text>
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
