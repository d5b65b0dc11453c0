"use client";

import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from "react";
import { StaticLines } from "@/components/charts/layers/static-lines";
import { usePlotSize } from "@/components/charts/layers/use-plot-size";
import type { ChartLayout } from "@/components/charts/plot/layout";
import type { ChartLine } from "@/components/charts/plot/line";

const RechartsLines = lazy(async () => ({
  default: (await import("@/components/charts/layers/recharts-lines")).RechartsLines,
}));

interface LiveLinesProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
  readonly highlighted: string | null;
  readonly onPoint: (index: number | null) => void;
  readonly fillTo?: number | undefined;
}

/** The static lines at first; recharts takes their place once it is loaded, measured and painted. A filled area stays. */
export function LiveLines({ layout, lines, highlighted, onPoint, fillTo }: LiveLinesProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = usePlotSize(box);
  const [isReady, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  return (
    <div ref={box} className={isReady ? "chart-layer chart-is-live" : "chart-layer"}>
      {isReady && fillTo === undefined ? null : (
        <StaticLines layout={layout} lines={lines} highlighted={highlighted} fillTo={fillTo} />
      )}
      {width > 0 && height > 0 && (
        <Suspense fallback={null}>
          <RechartsLines
            layout={layout}
            lines={lines}
            width={width}
            height={height}
            highlighted={highlighted}
            onPoint={onPoint}
            onReady={onReady}
          />
        </Suspense>
      )}
    </div>
  );
}
