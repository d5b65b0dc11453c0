import type { ReactNode } from "react";
import { percent } from "@/components/charts/plot/layout";
import { lineColour } from "@/components/charts/plot/line";
import { PATH_SPACE } from "@/components/charts/plot/line-path";
import { bandPath, type StackBand } from "@/components/reviews/weight-stack";
import type { BasketId } from "@/lib/contracts/baskets/basket";

const TINTS = [0.92, 0.7, 0.52, 0.38, 0.27, 0.18, 0.12];

/** Opacity of the i-th band from the bottom; neighbours differ, and every band is named, so tint is never the only key. */
export function bandTint(i: number): number {
  return TINTS[i % TINTS.length] ?? 1;
}

interface WeightAreasProps {
  readonly stack: readonly StackBand[];
  readonly basket: BasketId;
  readonly highlighted: string | null;
}

export function WeightAreas({ stack, basket, highlighted }: WeightAreasProps): ReactNode {
  return (
    <svg
      className="chart-layer"
      viewBox={`0 0 ${PATH_SPACE} ${PATH_SPACE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {stack.map((band, i) => (
        <path
          key={band.asset}
          data-line={band.asset}
          d={bandPath(band)}
          fill={lineColour(basket)}
          fillOpacity={bandTint(i)}
          className={
            highlighted !== null && highlighted !== band.asset ? "stroke-surface opacity-22" : "stroke-surface"
          }
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** Position of the name of an asset that has left: fractions of the plot, from the left and from the top. */
export function goneLabels(stack: readonly StackBand[]): { asset: string; x: number; y: number }[] {
  return stack
    .filter((band) => band.last === 0)
    .map(({ asset, middle, lower, upper }) => ({
      asset,
      x: middle / Math.max(1, upper.length - 1),
      y: 1 - ((lower[middle] ?? 0) + (upper[middle] ?? 0)) / 2,
    }));
}

interface GoneLabelProps {
  readonly asset: string;
  /** fraction of the plot's width */
  readonly place: number;
  readonly x: string | number;
  readonly y: string | number;
}

export function GoneLabel({ asset, place, x, y }: GoneLabelProps): ReactNode {
  return (
    <text
      x={x}
      y={y}
      dy="4"
      textAnchor={place < 0.05 ? "start" : "middle"}
      className="chart-tick chart-tick-strong chart-halo"
    >
      {asset}
    </text>
  );
}

export function GoneLabels({ stack }: { readonly stack: readonly StackBand[] }): ReactNode {
  return (
    <svg className="chart-layer" aria-hidden="true">
      {goneLabels(stack).map(({ asset, x, y }) => (
        <GoneLabel key={asset} asset={asset} place={x} x={percent(x)} y={percent(y)} />
      ))}
    </svg>
  );
}
