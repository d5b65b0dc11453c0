import type { ReactNode } from "react";
import { percent } from "@/components/charts/plot/layout";
import { lineColour } from "@/components/charts/plot/line";
import type { BasketId } from "@/lib/contracts/baskets/basket";

interface BarCellProps {
  /** null and NaN draw nothing but the zero line */
  readonly value: number | null;
  /** the same for every row of the table, so that the zero line is shared; both widened to hold 0 */
  readonly low: number;
  readonly high: number;
  readonly basket?: BasketId;
}

/** A bar from a shared zero line. The number has its own cell, so the bar is hidden from screen readers. */
export function BarCell({ value, low, high, basket = "ai-fund" }: BarCellProps): ReactNode {
  const least = Math.min(0, low);
  const span = Math.max(0, high) - least || 1;
  const place = (at: number): number => Math.min(1, Math.max(0, (at - least) / span));
  const finiteValue = value !== null && Number.isFinite(value) ? value : 0;
  return (
    <svg className="block min-w-12" width="100%" height="14" aria-hidden="true">
      <rect
        x={percent(place(Math.min(0, finiteValue)))}
        width={percent(place(Math.max(0, finiteValue)) - place(Math.min(0, finiteValue)))}
        y="1"
        height="12"
        fill={lineColour(basket)}
      />
      <line x1={percent(place(0))} x2={percent(place(0))} y2="14" className="stroke-axis" />
    </svg>
  );
}

interface WeightBarProps {
  /** drifted weight, fraction */
  readonly weight: number;
  /** target, fraction; null without one */
  readonly target: number | null;
  /** the largest weight or target of the table, fraction */
  readonly max: number;
  readonly basket?: BasketId;
}

export function WeightBar({ weight, target, max, basket = "ai-fund" }: WeightBarProps): ReactNode {
  const share = (value: number): string => percent(max > 0 ? Math.min(1, Math.max(0, value / max)) : 0);
  return (
    <svg className="block min-w-12" width="100%" height="14" aria-hidden="true">
      <rect width={share(weight)} y="3" height="8" fill={lineColour(basket)} opacity="0.85" />
      {target !== null && <line x1={share(target)} x2={share(target)} y2="14" className="stroke-2 stroke-ink" />}
    </svg>
  );
}
