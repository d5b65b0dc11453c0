"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useIsPrinting } from "@/components/charts/layers/use-is-printing";
import type { ChartTier } from "@/components/charts/plot/line";

/** The rectangle of a plot and its foot, px. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly tier: ChartTier;
}

/** Tiers as charts.css has them, by the width of the chart. */
function tierOf(width: number): ChartTier {
  if (width < 520) return "narrow";
  return width < 840 ? "medium" : "wide";
}

/** The box of an element as it changes; null until it is measured, and where it is not shown. */
function usePlotBox(ref: RefObject<HTMLElement | null>): PlotBox | null {
  const [box, setBox] = useState<PlotBox | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const tier = tierOf(element.closest("[data-chart]")?.getBoundingClientRect().width ?? width);
      setBox((box) => {
        if (width === 0 || height === 0) return null;
        return box?.width === width && box.height === height && box.tier === tier ? box : { width, height, tier };
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}

/** True two frames after `isLive`: recharts draws its layers one after the other. */
function useIsDrawn(isLive: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setDrawn(isLive));
    });
    return () => cancelAnimationFrame(frame);
  }, [isLive]);
  return isLive && isDrawn;
}

interface LivePlotProps {
  readonly picture: ReactNode;
  /** px under the plot */
  readonly foot: number;
  /** draws the plot in its box; null as long as the picture is to stand */
  readonly live: ((box: PlotBox) => ReactNode) | null;
}

/** The server's picture, or the live plot in the same rectangle: one of the two is on the page, in print the picture. */
export function LivePlot({ picture, foot, live }: LivePlotProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const box = usePlotBox(ref);
  const isPrinting = useIsPrinting();
  const isLive = live !== null && box !== null && !isPrinting;
  const isDrawn = useIsDrawn(isLive);
  return (
    <div ref={ref} className="relative" style={{ height: `calc(var(--plot) + ${foot}px)` }}>
      {!isDrawn && picture}
      {isLive && <div className={isDrawn ? "absolute inset-0" : "invisible absolute inset-0"}>{live(box)}</div>}
    </div>
  );
}
