import { scaleLinear, scaleLog } from "d3-scale";
import { tickDecimals, timeTicks, valueTicks } from "@/components/charts/plot/axis-ticks";
import { type ChartSize, type ChartTier, formatValue, TIERS, type ValueFormat } from "@/components/charts/plot/line";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import type { FormatLocale } from "@/lib/format";

/** Height of the plot in px; CHART_HEIGHTS in chart-grid.tsx sets the same. */
export const PLOT_HEIGHT: Record<ChartSize, Record<ChartTier, number>> = {
  tall: { narrow: 242, medium: 334, wide: 334 },
  middle: { narrow: 200, medium: 240, wide: 240 },
  small: { narrow: 84, medium: 84, wide: 84 },
};

/** Narrowest plot of each tier in px: what fits there fits everywhere in the tier. */
export const PLOT_WIDTH: Record<ChartTier, number> = { narrow: 210, medium: 380, wide: 620 };

const TIME_TICKS: Record<ChartTier, number> = { narrow: 4, medium: 7, wide: 11 };

/** A grid line and its label. */
export interface ValueTick {
  readonly value: number;
  readonly y: number;
  readonly label: string;
  /** from the line to the label's baseline, px; below the line where there is no room above */
  readonly labelDy: number;
  readonly isBase: boolean;
}

/** A date under the plot. */
export interface TimeTick {
  readonly x: number;
  readonly label: string;
  readonly isYear: boolean;
}

/** Where things stand in the plot. All x and y are fractions of its width and height, from the left and from the top. */
export interface ChartLayout {
  readonly days: readonly string[];
  readonly size: ChartSize;
  readonly scale: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly valueTicks: readonly ValueTick[];
  readonly timeTicks: Record<ChartTier, readonly TimeTick[]>;
}

export interface LayoutInput {
  readonly days: readonly string[];
  readonly values: readonly Float64Array[];
  readonly size: ChartSize;
  readonly scale: "linear" | "log";
  /** value that the comparison starts from; gets a stronger line */
  readonly base?: number | undefined;
  /** fixes the top of the domain, e.g. 0 for drawdowns */
  readonly top?: number | undefined;
  readonly format: ValueFormat;
  readonly locale: FormatLocale;
}

function extent(columns: readonly Float64Array[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (const value of column) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

function paddedDomain(input: LayoutInput, isLog: boolean): [number, number] {
  let [low, high] = extent(input.values);
  if (input.base !== undefined && Number.isFinite(input.base) && (!isLog || input.base > 0)) {
    low = Math.min(low, input.base);
    high = Math.max(high, input.base);
  }
  if (isLog) {
    const pad = Math.max(0.01, Math.log(high / low) * 0.04);
    return [low / Math.exp(pad), high * Math.exp(pad)];
  }
  const pad = (high - low) * 0.04 || Math.abs(high) * 0.04 || 1;
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, input.top ?? high + pad];
}

/** Position of an entry of the axis, fraction of the plot's width. */
export function xFraction(layout: Pick<ChartLayout, "days">, index: number): number {
  return index / Math.max(1, layout.days.length - 1);
}

/** Entry of a day, with a fraction where the axis leaves it out between two entries. `numbers` ascend. */
function placeOf(numbers: readonly number[], day: number): number {
  const after = Math.max(
    1,
    numbers.findIndex((other) => other >= day),
  );
  const [before = day, next = day] = [numbers[after - 1], numbers[after]];
  return next === before ? after : after - 1 + (day - before) / (next - before);
}

/** Position of a value, fraction of the plot's height from the top; NaN for NaN. */
export function yFraction(layout: Pick<ChartLayout, "scale" | "domain">, value: number): number {
  const scale = layout.scale === "log" ? scaleLog() : scaleLinear();
  return scale.domain(layout.domain).range([1, 0]).unknown(Number.NaN)(value);
}

const LABEL_HEIGHT = 13;

function layoutValueTicks(input: LayoutInput, placed: Pick<ChartLayout, "scale" | "domain">): ValueTick[] {
  const height = PLOT_HEIGHT[input.size].narrow;
  const unit = input.format.percent ? 100 : 1;
  const round = valueTicks(...placed.domain, placed.scale, height < 120 ? 2 : 5);
  const scaled = round.map((value) => value * unit);
  const mark = (value: number, decimals: number, isBase: boolean): ValueTick => {
    const y = yFraction(placed, value);
    const label = formatValue(input.locale, value, { ...input.format, decimals });
    return { value, y, label, labelDy: y * height < LABEL_HEIGHT ? 11 : -4, isBase };
  };
  const { base } = input;
  const marks = round
    .filter((value) => value !== base)
    .map((value) => mark(value, tickDecimals(scaled, value * unit), false));
  if (base !== undefined && Number.isFinite(base)) {
    marks.unshift(mark(base, round.includes(base) ? tickDecimals(scaled, base * unit) : input.format.decimals, true));
  }
  return withRoom(marks, height);
}

/** Ticks whose labels do not touch; who comes first stays, so the base does. */
function withRoom(ticks: readonly ValueTick[], height: number): ValueTick[] {
  const bottom = (tick: ValueTick): number => tick.y * height + tick.labelDy;
  const kept: ValueTick[] = [];
  for (const tick of ticks) {
    if (kept.every((other) => Math.abs(bottom(other) - bottom(tick)) >= LABEL_HEIGHT)) kept.push(tick);
  }
  return kept;
}

/**
 * Lays out a line chart once for the server's SVG and for the interactive one, so that nothing moves between them.
 * @param input values: columns on `days`, which ascend in even steps, usually a day. A log scale falls back to linear
 *   when a value is not positive.
 */
export function layOut(input: LayoutInput): ChartLayout {
  const isLog = input.scale === "log" && extent(input.values)[0] > 0;
  const placed = { scale: isLog ? ("log" as const) : ("linear" as const), domain: paddedDomain(input, isLog) };
  const first = input.days[0];
  const last = input.days.at(-1);
  const numbers = input.days.map(dayFromIso);
  const marks = (tier: ChartTier): ChartLayout["timeTicks"][ChartTier] =>
    first === undefined || last === undefined
      ? []
      : timeTicks(first, last, TIME_TICKS[tier], input.locale).map(({ day, label, isYear }) => ({
          x: xFraction(input, placeOf(numbers, day)),
          label,
          isYear,
        }));
  const [narrow, medium, wide] = TIERS.map(marks);
  return {
    days: input.days,
    size: input.size,
    ...placed,
    valueTicks: layoutValueTicks(input, placed),
    timeTicks: { narrow: narrow ?? [], medium: medium ?? [], wide: wide ?? [] },
  };
}

/** Fraction → SVG length in per cent of the layer. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}
