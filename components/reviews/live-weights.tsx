"use client";

import { type ReactNode, useMemo } from "react";
import { Area, Curve, type CurveProps, ReferenceDot } from "recharts";
import { LiveFrame } from "@/components/charts/layers/live-frame";
import type { PlotBox } from "@/components/charts/layers/live-plot";
import type { PlotParts } from "@/components/charts/layers/plot-picture";
import { lineColour } from "@/components/charts/plot/line";
import { bandTint, GoneLabel, goneLabels } from "@/components/reviews/weight-areas";
import type { StackBand } from "@/components/reviews/weight-stack";
import type { BasketId } from "@/lib/contracts/baskets/basket";

export interface LiveWeightsProps extends PlotParts {
  readonly box: PlotBox;
  readonly index: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly stack: readonly StackBand[];
  readonly basket: BasketId;
}

const NONE: readonly never[] = [];
const DIMMED = 0.22;
/** z-index: names above the bands and their shades. */
const NAME_LAYER = 460;

/** A band with a border all round, as its picture has it. */
function BandCurve(props: CurveProps): ReactNode {
  return <Curve {...props} pathRef={null} stroke="var(--color-surface)" strokeWidth={1} />;
}

/** The band's edges on a day; null where the level is unknown, which breaks it. */
function readBand({ lower, upper }: StackBand): (place: number) => [number, number] | null {
  return (place) => {
    const [low, high] = [lower[place] ?? Number.NaN, upper[place] ?? Number.NaN];
    return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null;
  };
}

export function LiveWeights({ stack, basket, ...frame }: LiveWeightsProps): ReactNode {
  const { highlighted = null } = frame;
  const drawn = useMemo(
    () => (
      <>
        {stack.map((band, i) => (
          <Area
            key={band.asset}
            data-line={band.asset}
            dataKey={readBand(band)}
            type="linear"
            activeDot={false}
            isAnimationActive={false}
            shape={BandCurve}
            stroke="none"
            fill={lineColour(basket)}
            fillOpacity={bandTint(i)}
            opacity={highlighted !== null && highlighted !== band.asset ? DIMMED : 1}
          />
        ))}
        {goneLabels(stack).map(({ asset, x, y }) => (
          <ReferenceDot
            key={asset}
            x={x * Math.max(1, frame.layout.days.length - 1)}
            y={1 - y}
            zIndex={NAME_LAYER}
            shape={({ cx = 0, cy = 0 }) => <GoneLabel asset={asset} place={x} x={cx} y={cy} />}
          />
        ))}
      </>
    ),
    [stack, basket, highlighted, frame.layout],
  );
  return (
    <LiveFrame {...frame} crossed={NONE}>
      {drawn}
    </LiveFrame>
  );
}
