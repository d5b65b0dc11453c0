"use client";

import { type ReactNode, useMemo } from "react";
import { Area, Curve, type CurveProps, Line } from "recharts";
import { LiveFrame } from "@/components/charts/layers/live-frame";
import type { PlotBox } from "@/components/charts/layers/live-plot";
import type { PlotParts } from "@/components/charts/layers/plot-picture";
import { CASING } from "@/components/charts/layers/static-lines";
import type { PlotPointer } from "@/components/charts/layers/use-plot-pointer";
import { type ChartLine, inDrawingOrder, lineColour, lineStroke } from "@/components/charts/plot/line";
import { pathEntries } from "@/components/charts/plot/line-path";

export interface LiveLinesProps extends PlotParts, PlotPointer {
  readonly box: PlotBox;
  readonly index: number | null;
  readonly lines: readonly ChartLine[];
  readonly fillTo?: number | undefined;
}

const NONE: readonly never[] = [];
const LINE_LAYER = 400;
const LEAD_LAYER = 401;
/** Opacities of StaticLines: of a line beside the one brought forward, and of the fill under the lead. */
const DIMMED = 0.22;
const FILLED = 0.12;

/** The path alone. Given a ref, recharts measures the length of every path for an animation, though there is none. */
function PlainCurve(props: CurveProps): ReactNode {
  return <Curve {...props} pathRef={null} />;
}

/** A line on a border in the colour of the page. */
function CasedCurve(props: CurveProps): ReactNode {
  const { points = NONE, strokeWidth } = props;
  return (
    <>
      <Curve
        points={points}
        className="chart-line stroke-surface opacity-80"
        strokeWidth={Number(strokeWidth) + CASING}
      />
      <PlainCurve {...props} />
    </>
  );
}

/** A curve through the entries that the picture's path goes through, so that not a dash moves when recharts takes over. */
function thinned(values: Float64Array, Shape: typeof PlainCurve): typeof PlainCurve {
  const entries = pathEntries(values);
  return ({ points = NONE, ...rest }) => <Shape {...rest} points={entries.flatMap((t) => points[t] ?? [])} />;
}

/** Reads a column at an entry of the axis; null breaks the line. */
function readColumn(values: Float64Array): (place: number) => number | null {
  return (place) => {
    const value = values[place];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
}

function drawLine(line: ChartLine, isDimmed: boolean): ReactNode {
  const { width, dash } = lineStroke(line);
  return (
    <Line
      key={line.id}
      data-line={line.id}
      dataKey={readColumn(line.values)}
      type="linear"
      dot={false}
      activeDot={false}
      isAnimationActive={false}
      shape={thinned(line.values, line.isLead && !isDimmed ? CasedCurve : PlainCurve)}
      stroke={lineColour(line.basket)}
      strokeWidth={width}
      strokeOpacity={isDimmed ? DIMMED : 1}
      strokeLinejoin="round"
      strokeLinecap={dash === undefined ? "round" : "butt"}
      strokeDasharray={dash ?? "none"}
      zIndex={line.isLead ? LEAD_LAYER : LINE_LAYER}
    />
  );
}

/** Every day of every line, drawn by recharts in the place of the picture. */
export function LiveLines({ lines, fillTo, ...frame }: LiveLinesProps): ReactNode {
  const { highlighted = null } = frame;
  const drawn = useMemo(() => {
    const lead = lines.find(({ isLead }) => isLead);
    return (
      <>
        {fillTo !== undefined && lead !== undefined && (
          <Area
            dataKey={readColumn(lead.values)}
            baseValue={fillTo}
            type="linear"
            activeDot={false}
            isAnimationActive={false}
            shape={thinned(lead.values, PlainCurve)}
            stroke="none"
            fill={lineColour(lead.basket)}
            fillOpacity={FILLED}
          />
        )}
        {inDrawingOrder(lines).map((line) => drawLine(line, highlighted !== null && highlighted !== line.id))}
      </>
    );
  }, [lines, fillTo, highlighted]);
  return (
    <LiveFrame {...frame} crossed={lines}>
      {drawn}
    </LiveFrame>
  );
}
