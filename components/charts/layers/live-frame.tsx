"use client";

import { memo, type ReactNode, useMemo } from "react";
import {
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { EndDot, lineEnds } from "@/components/charts/layers/end-labels";
import { LaneMark, placeMarks } from "@/components/charts/layers/event-lane";
import type { PlotBox } from "@/components/charts/layers/live-plot";
import type { PlotParts } from "@/components/charts/layers/plot-picture";
import { BandCap, bandFill, HatchPattern, placeBand } from "@/components/charts/layers/shaded-bands";
import { footHeight, TimeLabel } from "@/components/charts/layers/time-axis";
import { type PlotPointer, usePlotPointer } from "@/components/charts/layers/use-plot-pointer";
import { ValueLabel } from "@/components/charts/layers/value-grid";
import type { ChartLayout } from "@/components/charts/plot/layout";
import { type ChartLine, inDrawingOrder, lineColour } from "@/components/charts/plot/line";

/** Layers from the back to the front, as recharts counts them; lines stand at 400, labels of the axes at 2000. */
const LAYERS = {
  bands: -200,
  grid: -100,
  base: -90,
  bandsOnTop: 450,
  ends: 600,
  marks: 610,
  dragged: 1000,
  cross: 1100,
};

interface LiveFrameProps extends PlotParts, PlotPointer {
  readonly box: PlotBox;
  /** the chosen entry of the axis, by pointer or key */
  readonly index: number | null;
  /** lines that have a dot on the crosshair */
  readonly crossed: readonly ChartLine[];
  /** Line and Area elements of recharts, the same object as long as nothing changes */
  readonly children: ReactNode;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const toPlace = (place: number): number => place;

/** Right end of the axis; an axis of one day has a width too. */
function lastPlace({ days }: Pick<ChartLayout, "days">): number {
  return Math.max(1, days.length - 1);
}

/** A dashed line on the chosen day and an open dot on every line that is known then. */
function Crosshair({ index, lines }: { readonly index: number; readonly lines: readonly ChartLine[] }): ReactNode {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  const plot = usePlotArea();
  const x = toX?.(index);
  if (x === undefined || toY === undefined || plot === undefined) return null;
  return (
    <ZIndexLayer zIndex={LAYERS.cross}>
      <g className="pointer-events-none">
        <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} className="stroke-ink" strokeDasharray="2 2" />
        {inDrawingOrder(lines).map((line) => {
          const value = line.values[index];
          return value === undefined || !Number.isFinite(value) ? null : (
            <circle
              key={line.id}
              cx={x}
              cy={toY(value)}
              r="3"
              className="fill-surface"
              strokeWidth="1.75"
              stroke={lineColour(line.basket)}
            />
          );
        })}
      </g>
    </ZIndexLayer>
  );
}

interface StillProps extends PlotParts {
  readonly box: PlotBox;
}

/** Dots on the lines' ends. Placed by the scales: a ReferenceDot each would go through the store at every change. */
function Ends({ dotted, highlighted = null, box }: Pick<StillProps, "dotted" | "highlighted" | "box">): ReactNode {
  const [toX, toY] = [useXAxisScale(), useYAxisScale()];
  return lineEnds(dotted).map(({ line, index, value }) => {
    const [x, y] = [toX?.(index), toY?.(value)];
    const isDimmed = highlighted !== null && highlighted !== line.id;
    if (x === undefined || y === undefined) return null;
    return <EndDot key={line.id} {...{ line, isDimmed, x, y }} edge={box.width} />;
  });
}

/** Reviews and events under the plot. */
function Lane({ layout, marks, box }: Pick<StillProps, "layout" | "marks" | "box">): ReactNode {
  const toX = useXAxisScale();
  return placeMarks(layout, marks, box.tier).map((placed) => (
    <g key={placed.key} transform={`translate(${toX?.(placed.mark.index) ?? 0} ${box.height - footHeight(marks)})`}>
      <LaneMark placed={placed} />
    </g>
  ));
}

/** What does not follow the pointer: bands, base, ends and marks. */
const StillParts = memo(function StillParts(props: StillProps): ReactNode {
  const { id, layout, bands, marks, shading, isShadedOnTop = false, dotted, highlighted = null, box } = props;
  const last = layout.days.length - 1;
  const base = layout.valueTicks.find(({ isBase }) => isBase);
  return (
    <>
      {bands.length > 0 && <HatchPattern id={id} />}
      {bands.map((band) => {
        const { x, width } = placeBand(layout, band);
        return (
          <ReferenceArea
            key={`${band.kind}${band.from}`}
            x1={x * last}
            x2={Math.min(1, x + width) * last}
            fill={bandFill(band.kind, id)}
            fillOpacity={shading === "full" ? 1 : 0}
            zIndex={isShadedOnTop ? LAYERS.bandsOnTop : LAYERS.bands}
          >
            <BandCap {...{ band, width }} x={x * box.width} end={(x + width) * box.width} tiers={[box.tier]} />
          </ReferenceArea>
        );
      })}
      {base !== undefined && <ReferenceLine y={base.value} stroke="var(--color-axis)" zIndex={LAYERS.base} />}
      <ZIndexLayer zIndex={LAYERS.ends}>
        <Ends {...{ dotted, highlighted, box }} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.marks}>
        <Lane {...{ layout, marks, box }} />
      </ZIndexLayer>
    </>
  );
});

/** Dates, values and grid lines where the layout has them. */
const Axes = memo(function Axes({ layout, box, marks }: Pick<StillProps, "layout" | "box" | "marks">): ReactNode {
  const foot = footHeight(marks);
  const plotHeight = box.height - foot;
  const last = lastPlace(layout);
  const dates = layout.timeTicks[box.tier];
  const values = layout.valueTicks;
  return (
    <>
      <XAxis
        type="number"
        dataKey={toPlace}
        domain={[0, last]}
        height={foot}
        interval={0}
        ticks={dates.map(({ x }) => x * last)}
        tickLine={false}
        axisLine={{ stroke: "var(--color-axis)", transform: "translate(0 0.5)" }}
        tick={({ x, index }) => {
          const date = dates[index];
          return (
            date && (
              <g transform={`translate(0 ${plotHeight})`}>
                <TimeLabel tick={date} x={Number(x)} foot={foot} />
              </g>
            )
          );
        }}
      />
      <YAxis
        type="number"
        domain={[...layout.domain]}
        scale={layout.scale}
        mirror
        interval={0}
        ticks={values.map(({ value }) => value)}
        tickLine={false}
        axisLine={false}
        tick={({ y, index }) => {
          const value = values[index];
          return value && <ValueLabel tick={value} y={Number(y)} />;
        }}
      />
      <CartesianGrid
        vertical={false}
        horizontalPoints={values.filter(({ isBase }) => !isBase).map(({ y }) => y * plotHeight)}
        stroke="var(--color-grid)"
      />
    </>
  );
});

/**
 * A plot drawn by recharts in the rectangle and on the scales of its picture: axes, grid, bands, marks, ends, crosshair.
 * It knows what the pointer is at; the chosen day itself comes from outside, since keys choose it as well.
 */
export function LiveFrame({ box, index, crossed, children, onPoint, onPick, onZoom, ...parts }: LiveFrameProps) {
  const { layout, marks } = parts;
  const { dragged, handlers } = usePlotPointer({ onPoint, onPick, onZoom });
  const places = useMemo(() => Array.from(layout.days.keys()), [layout.days]);
  return (
    <ComposedChart
      className="chart-live"
      data={places}
      width={box.width}
      height={box.height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
      {...handlers}
    >
      <Axes {...{ layout, box, marks }} />
      {children}
      <StillParts {...parts} box={box} />
      {index !== null && <Crosshair index={index} lines={crossed} />}
      {dragged !== null && (
        <ReferenceArea
          x1={dragged.from}
          x2={dragged.to}
          fill="var(--color-ink)"
          fillOpacity={0.1}
          stroke="var(--color-ink-3)"
          zIndex={LAYERS.dragged}
        />
      )}
    </ComposedChart>
  );
}
