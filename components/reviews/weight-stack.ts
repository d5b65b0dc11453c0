import { area } from "d3-shape";
import { PATH_SPACE } from "@/components/charts/plot/line-path";
import type { WeightHistory } from "@/lib/contracts/baskets/review";

/** One asset's band in the stack, fractions of the level from 0 at the bottom. */
export interface StackBand {
  readonly asset: string;
  readonly weights: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** last day's weight; 0 when it is not held any more */
  readonly last: number;
  /** middle of the unbroken run of days in which its largest weight falls */
  readonly middle: number;
}

function peakOf(weights: Float64Array): number {
  return weights.reduce((best, weight, t) => (weight > (weights[best] ?? Number.NEGATIVE_INFINITY) ? t : best), 0);
}

function middleOfHolding(weights: Float64Array, day: number): number {
  const isHeld = (t: number): boolean => (weights[t] ?? 0) > 0;
  let [from, to] = [day, day];
  while (isHeld(from - 1)) from--;
  while (isHeld(to + 1)) to++;
  return Math.floor((from + to) / 2);
}

/**
 * Stacks drifted weights: the largest of the last day at the bottom, then down to those that have left, by their peak.
 * A day whose level is unknown (null) is NaN in every band.
 */
export function stackWeights(history: WeightHistory): StackBand[] {
  const columns = history.assets.map((asset, a) => {
    const weights = Float64Array.from(history.days, (_, t) => history.weights[a]?.[t] ?? Number.NaN);
    const peak = peakOf(weights);
    const middle = middleOfHolding(weights, peak);
    return { asset, weights, last: weights.at(-1) || 0, most: weights[peak] ?? 0, middle };
  });
  columns.sort((a, b) => b.last - a.last || b.most - a.most);
  let lower = new Float64Array(history.days.length);
  return columns.map(({ asset, weights, last, middle }) => {
    const from = lower;
    const upper = from.map((value, t) => value + (weights[t] ?? Number.NaN));
    lower = upper;
    return { asset, weights, last, middle, lower: from, upper };
  });
}

/** SVG path of a band in a PATH_SPACE square, broken where the level is unknown; weights run from 0 to 1. */
export function bandPath(band: StackBand): string {
  const last = Math.max(1, band.upper.length - 1);
  const draw = area<number>(
    (t) => (t / last) * PATH_SPACE,
    (t) => (1 - (band.lower[t] ?? 0)) * PATH_SPACE,
    (t) => (1 - (band.upper[t] ?? 0)) * PATH_SPACE,
  ).defined((t) => Number.isFinite(band.upper[t]) && Number.isFinite(band.lower[t]));
  return draw.digits(1)(Array.from(band.upper.keys())) ?? "";
}
