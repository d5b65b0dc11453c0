import type { ReactNode } from "react";
import { LANE_HEIGHT } from "@/components/charts/layers/event-lane";
import type { EventMark } from "@/components/charts/plot/event-mark";
import { type ChartLayout, percent, type TimeTick } from "@/components/charts/plot/layout";
import { TIERS } from "@/components/charts/plot/line";

const AXIS_HEIGHT = 20;

/** Height in px of what stands under a plot: the lane of marks, where there are any, and the dates. */
export function footHeight(marks: readonly EventMark[]): number {
  return (marks.length > 0 ? LANE_HEIGHT : 0) + AXIS_HEIGHT;
}

interface TimeLabelProps {
  readonly tick: TimeTick;
  readonly x: string | number;
  /** px under the plot */
  readonly foot: number;
}

export function TimeLabel({ tick, x, foot }: TimeLabelProps): ReactNode {
  return (
    <>
      <line x1={x} x2={x} y1="0.5" y2="4.5" className="stroke-axis" />
      <text x={x} y={foot - 5} dx="3" className={tick.isYear ? "chart-tick chart-tick-strong" : "chart-tick"}>
        {tick.label}
      </text>
    </>
  );
}

/** Bottom line, ticks and dates. */
export function TimeAxis({ layout, foot }: { readonly layout: ChartLayout; readonly foot: number }): ReactNode {
  return (
    <>
      <line x2="100%" y1="0.5" y2="0.5" className="stroke-axis" />
      {TIERS.map((tier) => (
        <g key={tier} className={`tier-${tier}`}>
          {layout.timeTicks[tier].map((tick) => (
            <TimeLabel key={tick.x} tick={tick} x={percent(tick.x)} foot={foot} />
          ))}
        </g>
      ))}
    </>
  );
}
