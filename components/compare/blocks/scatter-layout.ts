import { valueTicks } from "@/components/charts/plot/axis-ticks";
import type { ScatterPoint } from "@/components/compare/blocks/scatter-points";

/** Height of the plot in px; scatter-plot.tsx sets the same. */
export const SCATTER_HEIGHT = 236;
/** Width in px for which labels are placed: those that do not touch here touch on no wider plot. */
const WIDTH = 300;
const LETTER = 6.6;
const LABEL_GAP = 14;

/** A point and its label; x and y are fractions of the plot from the left and from the top. */
export interface PlacedPoint extends ScatterPoint {
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  /** of the label from the point, px downwards */
  readonly labelDy: number;
}

export interface ScatterLayout {
  /** first and last value across and upwards */
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly points: readonly PlacedPoint[];
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
}

function domain(values: readonly number[]): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const pad = (high - low) * 0.08 || 0.1;
  return [low < 0 ? low - pad : 0, high + pad];
}

/** The line for a label that touches none placed before it: its point's own, else the nearest free one. */
function freeLine(at: number, from: number, to: number, taken: readonly (readonly [number, number, number])[]): number {
  const isFree = (y: number): boolean =>
    y > 6 &&
    y < SCATTER_HEIGHT - 6 &&
    taken.every(([ty, left, right]) => Math.abs(ty - y) >= LABEL_GAP || right < from || left > to);
  for (let away = 0; away < SCATTER_HEIGHT; away++) {
    for (const y of [at + away, at - away]) if (isFree(y)) return y;
  }
  return at;
}

/**
 * Lays out risk (across, from 0) and return (up, 0 always inside).
 * @param points those with both figures
 */
export function layOutScatter(points: readonly ScatterPoint[]): ScatterLayout {
  const xEnd = Math.max(...points.map(({ volatility }) => volatility), 0.01) * 1.1;
  const [low, high] = domain(points.map(({ value }) => value));
  const toX = (value: number): number => value / xEnd;
  const toY = (value: number): number => (high - value) / (high - low);
  const taken: [number, number, number][] = [];
  const placed = points.map((point): PlacedPoint => {
    const [x, y] = [toX(point.volatility), toY(point.value)];
    const side = x > 0.6 ? "left" : "right";
    const width = point.series.shortName.length * LETTER + 12;
    const [from, to] = side === "left" ? [x * WIDTH - width, x * WIDTH] : [x * WIDTH, x * WIDTH + width];
    const line = freeLine(y * SCATTER_HEIGHT, from, to, taken);
    taken.push([line, from, to]);
    return { ...point, x, y, side, labelDy: line - y * SCATTER_HEIGHT };
  });
  return {
    xDomain: [0, xEnd],
    yDomain: [low, high],
    points: placed,
    xTicks: valueTicks(0, xEnd, "linear", 4).flatMap((value) => (value === 0 ? [] : [{ value, x: toX(value) }])),
    yTicks: valueTicks(low, high, "linear", 5).map((value) => ({ value, y: toY(value) })),
  };
}
