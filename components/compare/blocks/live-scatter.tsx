"use client";

import type { ReactNode } from "react";
import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  type ScatterShapeProps,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import type { PlotBox } from "@/components/charts/layers/live-plot";
import type { PlacedPoint, ScatterLayout } from "@/components/compare/blocks/scatter-layout";
import { AcrossLabel, AcrossTitle, PointMark, SCATTER_FOOT, UpLabel } from "@/components/compare/blocks/scatter-parts";

export interface LiveScatterProps {
  readonly box: PlotBox;
  readonly layout: ScatterLayout;
  readonly write: (value: number) => string;
  readonly say: (point: PlacedPoint) => string;
  readonly title: string;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const NO_TICK = { tickLine: false, interval: 0, type: "number" } as const;
/** The hand may miss a point by this many px. */
const REACH = 12;

function drawPoint({ cx = 0, cy = 0, payload }: ScatterShapeProps): ReactNode {
  const point: PlacedPoint | undefined = payload;
  return (
    <g>
      <circle cx={cx} cy={cy} r={REACH} fill="transparent" />
      {point && <PointMark point={point} x={cx} y={cy} />}
    </g>
  );
}

export function LiveScatter({ box, layout, write, say, title }: LiveScatterProps): ReactNode {
  const { points, xTicks, yTicks, xDomain, yDomain } = layout;
  const bottom = box.height - SCATTER_FOOT;
  const content = ({ payload }: TooltipContentProps): ReactNode => {
    const point = points.find((one) => one === payload[0]?.payload);
    return (
      point && (
        <p className="whitespace-nowrap rounded-md border border-line-2 bg-raised px-2 py-1 text-xs shadow-float">
          {say(point)}
        </p>
      )
    );
  };
  return (
    <ScatterChart
      className="chart-live"
      width={box.width}
      height={box.height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
    >
      <XAxis
        {...NO_TICK}
        dataKey="volatility"
        domain={[...xDomain]}
        height={SCATTER_FOOT}
        ticks={xTicks.map(({ value }) => value)}
        axisLine={{ stroke: "var(--color-axis)", transform: "translate(0 0.5)" }}
        tick={({ x, payload }) => (
          <AcrossLabel x={Number(x)} y={bottom}>
            {write(Number(payload.value))}
          </AcrossLabel>
        )}
      />
      <YAxis
        {...NO_TICK}
        dataKey="value"
        domain={[...yDomain]}
        mirror
        ticks={yTicks.map(({ value }) => value)}
        axisLine={false}
        tick={({ y, payload }) => <UpLabel y={Number(y)}>{write(Number(payload.value))}</UpLabel>}
      />
      <CartesianGrid
        vertical={false}
        horizontalPoints={yTicks.filter(({ value }) => value !== 0).map(({ y }) => y * bottom)}
        stroke="var(--color-grid)"
      />
      <ReferenceLine y={0} stroke="var(--color-axis)" zIndex={-90} />
      <AcrossTitle x={box.width} y={bottom}>
        {title}
      </AcrossTitle>
      <Scatter data={points} shape={drawPoint} isAnimationActive={false} />
      <Tooltip
        content={content}
        cursor={{ stroke: "var(--color-ink-3)", strokeDasharray: "2 2" }}
        isAnimationActive={false}
      />
    </ScatterChart>
  );
}
