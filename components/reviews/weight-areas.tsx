import type { ReactNode } from "react";
import { percent } from "@/components/charts/plot/layout";
import { lineColour } from "@/components/charts/plot/line";
import { PATH_SPACE } from "@/components/charts/plot/line-path";
import { bandPath, type StackBand } from "@/components/reviews/weight-stack";
import type { BasketId } from "@/lib/contracts/baskets/basket";

/** Tints from the bottom up; neighbours differ, and every band is named, so tint is never the only key. */
const TINTS = [0.92, 0.7, 0.52, 0.38, 0.27, 0.18, 0.12];

interface WeightAreasProps {
  readonly stack: readonly StackBand[];
  readonly basket: BasketId;
  readonly highlighted: string | null;
}

/** The stacked bands in tints of the basket's colour. */
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
          fillOpacity={TINTS[i % TINTS.length]}
          className={highlighted !== null && highlighted !== band.asset ? "chart-area chart-dimmed" : "chart-area"}
        />
      ))}
    </svg>
  );
}

/** Names of assets that have left, inside their bands, amid the days they were held. */
export function GoneLabels({ stack }: { readonly stack: readonly StackBand[] }): ReactNode {
  return (
    <svg className="chart-layer chart-front" aria-hidden="true">
      {stack
        .filter((band) => band.last === 0)
        .map((band) => {
          const y = ((band.lower[band.middle] ?? 0) + (band.upper[band.middle] ?? 0)) / 2;
          const x = band.middle / Math.max(1, band.upper.length - 1);
          return (
            <text
              key={band.asset}
              x={percent(x)}
              y={percent(1 - y)}
              dy="4"
              textAnchor={x < 0.05 ? "start" : "middle"}
              className="chart-tick chart-tick-strong chart-halo"
            >
              {band.asset}
            </text>
          );
        })}
    </svg>
  );
}
