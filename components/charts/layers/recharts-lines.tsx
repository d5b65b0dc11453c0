"use client";

import { memo, useEffect, useMemo } from "react";
import { Curve, type CurveProps, Line, LineChart, type MouseHandlerDataParam, XAxis, YAxis } from "recharts";
import type { ChartLayout } from "@/components/charts/plot/layout";
import { type ChartLine, inDrawingOrder, lineColour, lineStroke } from "@/components/charts/plot/line";
import { toRows } from "@/components/charts/plot/to-rows";

interface RechartsLinesProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly width: number;
  readonly height: number;
  readonly highlighted: string | null;
  /** the axis entry under the pointer, null when it leaves */
  readonly onPoint: (index: number | null) => void;
  /** called once the lines are painted, so that the static ones may go */
  readonly onReady: () => void;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

/** The path alone. Given a ref, recharts measures the length of every path for an animation, though there is none. */
function PlainCurve(props: CurveProps) {
  return <Curve {...props} pathRef={null} />;
}

function drawLine(line: ChartLine, highlighted: string | null) {
  const { width, dash } = lineStroke(line);
  const shared = {
    dataKey: line.id,
    type: "linear" as const,
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    shape: PlainCurve,
    strokeLinejoin: "round" as const,
  };
  const dashed = dash === undefined ? { strokeLinecap: "round" as const } : { strokeDasharray: dash };
  const dimmed = highlighted !== null && highlighted !== line.id;
  return [
    line.isLead && !dimmed && (
      <Line
        key={`${line.id}:casing`}
        {...shared}
        {...dashed}
        stroke="var(--surface-0)"
        strokeWidth={width + 1.75}
        strokeOpacity={0.8}
      />
    ),
    <Line
      key={line.id}
      {...shared}
      {...dashed}
      stroke={lineColour(line.basket)}
      strokeWidth={width}
      strokeOpacity={dimmed ? 0.22 : 1}
    />,
  ];
}

/** Every day of every line, drawn by recharts on the shared layout; it also tells which day the pointer is on. */
export const RechartsLines = memo(function RechartsLines(props: RechartsLinesProps) {
  const { layout, lines, width, height, highlighted, onPoint, onReady } = props;
  const rows = useMemo(() => toRows(layout.days.length, lines), [layout, lines]);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onReady);
    });
    return () => cancelAnimationFrame(frame);
  }, [onReady]);
  const point = (state: MouseHandlerDataParam): void => {
    const index = Number(state.activeTooltipIndex ?? Number.NaN);
    if (Number.isInteger(index)) onPoint(index);
  };
  return (
    <div className="chart-layer chart-live">
      <LineChart
        width={width}
        height={height}
        data={rows}
        margin={NO_MARGIN}
        accessibilityLayer={false}
        onMouseMove={point}
        onMouseLeave={() => onPoint(null)}
        onTouchStart={point}
        onTouchMove={point}
      >
        <XAxis dataKey="t" type="number" domain={[0, Math.max(1, layout.days.length - 1)]} hide />
        <YAxis type="number" domain={[...layout.domain]} scale={layout.scale} allowDataOverflow hide />
        {inDrawingOrder(lines).flatMap((line) => drawLine(line, highlighted))}
      </LineChart>
    </div>
  );
});
