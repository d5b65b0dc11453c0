import type { ReactNode } from "react";
import { labelColour, lineColour } from "@/components/charts/plot/line";
import type { PlacedPoint } from "@/components/compare/blocks/scatter-layout";

/** Height in px of figures and title under the plot. */
export const SCATTER_FOOT = 42;

interface PlacedProps {
  readonly x: string | number;
  readonly y: string | number;
  readonly children: ReactNode;
}

export function UpLabel({ y, children }: Omit<PlacedProps, "x">): ReactNode {
  return (
    <text y={y} dy="-4" className="chart-tick">
      {children}
    </text>
  );
}

/** A value under the plot, whose bottom is `y`. */
export function AcrossLabel({ x, y, children }: PlacedProps): ReactNode {
  return (
    <text x={x} y={y} dy="17" textAnchor="middle" className="chart-tick">
      {children}
    </text>
  );
}

export function AcrossTitle({ x, y, children }: PlacedProps): ReactNode {
  return (
    <text x={x} y={y} dy="33" textAnchor="end" className="chart-tick">
      {children}
    </text>
  );
}

export function PointMark({ point, x, y }: Omit<PlacedProps, "children"> & { readonly point: PlacedPoint }): ReactNode {
  const { series, side, labelDy } = point;
  return (
    <>
      <circle cx={x} cy={y} r="4" fill={lineColour(series.colour)} />
      <text
        x={x}
        y={y}
        dx={side === "left" ? -9 : 9}
        dy={labelDy + 4}
        textAnchor={side === "left" ? "end" : "start"}
        fill={labelColour(series.colour)}
        className="chart-halo font-medium text-[11.5px]"
      >
        {series.shortName}
      </text>
    </>
  );
}
