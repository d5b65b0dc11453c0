import { area, line } from "d3-shape";
import { type ChartLayout, xFraction, yFraction } from "@/components/charts/plot/layout";
import { thinSeries } from "@/components/charts/plot/thin-series";

/** Width and height of the user space that paths are written in; the SVG stretches it over the plot. */
export const PATH_SPACE = 1000;

/** Points that a path keeps; more than a plot has pixels for are not seen. */
const PATH_POINTS = 480;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height of what a path is drawn into, in its own units. */
interface PathSize {
  readonly width: number;
  readonly height: number;
}

const SQUARE: PathSize = { width: PATH_SPACE, height: PATH_SPACE };

/** Entries of a column that its path goes through, with one unknown entry in every gap so that it breaks there. */
export function pathEntries(values: Float64Array): number[] {
  return thinSeries(values, PATH_POINTS);
}

function points(layout: ChartLayout, values: Float64Array, { width, height }: PathSize): Point[] {
  return pathEntries(values).map((t) => ({
    x: xFraction(layout, t) * width,
    y: yFraction(layout, values[t] ?? Number.NaN) * height,
  }));
}

const isKnown = (point: Point): boolean => Number.isFinite(point.y);

/** SVG path of a line in a PATH_SPACE square, or in the size told: straight segments, broken where values are NaN, a dot for a lone value. */
export function linePath(layout: ChartLayout, values: Float64Array, size = SQUARE): string {
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y,
  )
    .defined(isKnown)
    .digits(1);
  return draw(points(layout, values, size)) ?? "";
}

/** SVG path of the area between a line and the level `to` (a value of the axis). */
export function areaPath(layout: ChartLayout, values: Float64Array, to: number): string {
  const edge = yFraction(layout, to) * PATH_SPACE;
  const draw = area<Point>(
    (point) => point.x,
    edge,
    (point) => point.y,
  )
    .defined(isKnown)
    .digits(1);
  return draw(points(layout, values, SQUARE)) ?? "";
}
