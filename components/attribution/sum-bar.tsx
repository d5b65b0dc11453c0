import type { ReactNode } from "react";
import { percent } from "@/components/charts/plot/layout";
import { lineColour } from "@/components/charts/plot/line";
import type { BasketId } from "@/lib/contracts/baskets/basket";

export interface SumBarProps {
  /** fractions: where the bar begins and ends */
  readonly start: number;
  readonly end: number;
  /** the same for every row of the table */
  readonly low: number;
  readonly high: number;
  readonly basket: BasketId;
  /** part: one of the bars that sum up; group: part of such a part; fee: not the basket's own; total: the sum */
  readonly tone: "part" | "group" | "fee" | "total";
}

const INK = { fee: "var(--color-ink-3)", total: "var(--color-ink)" } as const;

/** One bar of a waterfall. Hidden from screen readers, because its number has a cell of its own. */
export function SumBar({ start, end, low, high, basket, tone }: SumBarProps): ReactNode {
  const span = high - low || 1;
  const place = (at: number): number => Math.min(1, Math.max(0, (at - low) / span));
  const [left, right] = [place(Math.min(start, end)), place(Math.max(start, end))];
  const isThin = tone === "group" || tone === "total";
  return (
    <svg className="block min-w-12 overflow-visible" width="100%" height="14" aria-hidden="true">
      <rect
        x={percent(left)}
        width={percent(right - left)}
        y={isThin ? 4 : 1}
        height={isThin ? 6 : 12}
        fill={tone === "fee" || tone === "total" ? INK[tone] : lineColour(basket)}
        opacity={tone === "group" ? 0.55 : 1}
      />
      <line x1={percent(place(0))} x2={percent(place(0))} y2="14" className="stroke-axis" />
      <line x1={percent(place(end))} x2={percent(place(end))} y1="1" y2="14" className="stroke-axis" />
    </svg>
  );
}
