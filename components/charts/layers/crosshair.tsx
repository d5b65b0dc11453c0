import type { ReactNode } from "react";
import { type ChartLayout, percent, xFraction, yFraction } from "@/components/charts/plot/layout";
import { type ChartLine, inDrawingOrder, lineColour } from "@/components/charts/plot/line";

interface CrosshairProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly index: number;
}

/** A dashed line on the chosen day and an open dot on every line that is known then. */
export function CrosshairLayer({ layout, lines, index }: CrosshairProps): ReactNode {
  const x = percent(xFraction(layout, index));
  return (
    <svg className="chart-layer chart-cross" aria-hidden="true">
      <line x1={x} x2={x} y2="100%" className="chart-cross-line" />
      {inDrawingOrder(lines).map((line) => {
        const y = yFraction(layout, line.values[index] ?? Number.NaN);
        return (
          Number.isFinite(y) && (
            <circle
              key={line.id}
              cx={x}
              cy={percent(y)}
              r="3"
              className="chart-cross-dot"
              stroke={lineColour(line.basket)}
            />
          )
        );
      })}
    </svg>
  );
}
