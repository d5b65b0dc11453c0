import { createMetricScratch, type MetricScratch } from "@/lib/core/metrics/metric-scratch";
import { quantileAt } from "@/lib/core/metrics/quantile";

/** Both tails of a column's known returns. */
export interface TailSelection {
  readonly n: number;
  /** type-7 quantile at 1 − p */
  readonly low: number;
  /** mean of the returns at or below `low` */
  readonly shortfall: number;
  /** type-7 quantile at p */
  readonly high: number;
}

/** Returns that are looked at to guess where the tails begin. */
const SAMPLE = 128;
/** Standard errors of the sample by which the guess is too wide rather than too narrow. */
const CAUTION = 2.5;

/** A tail is what lies at or beyond its bound. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}
const EVERYTHING: Bounds = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

/**
 * Quantiles and tail mean of a column: one pass sets both tails aside, only they are put in order.
 * @param returns simple returns a period, NaN where unknown; not changed
 * @param p confidence, such as 0.95
 * @param scratch of a series of summaries; of this one alone without it
 * @returns NaN throughout for no return
 */
export function tailSelection(
  returns: Float64Array,
  p: number,
  scratch: MetricScratch = createMetricScratch(),
): TailSelection {
  const guess = returns.length < 4 * SAMPLE ? EVERYTHING : (guessBounds(returns, p, scratch) ?? EVERYTHING);
  let tails = setAside(returns, guess, scratch);
  if (!holds(tails, p)) tails = setAside(returns, EVERYTHING, scratch);
  const { n, lows, below, highs, above } = tails;
  const position = (n - 1) * (1 - p);
  const low = quantileAt(lows, below, position);
  const high = quantileAt(highs, above, (n - 1) * p - (n - above));
  return { n, low, shortfall: meanUpTo(lows, below, position, low), high };
}

/** Where the tails of an even sample begin; undefined when the sample is too thin to say. */
function guessBounds(returns: Float64Array, p: number, scratch: MetricScratch): Bounds | undefined {
  const sample = scratch.sample(SAMPLE);
  const stride = returns.length / SAMPLE;
  let n = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const value = returns[Math.floor(i * stride)]!;
    if (!Number.isNaN(value)) sample[n++] = value;
  }
  const share = 1 - p + CAUTION * Math.sqrt((p * (1 - p)) / SAMPLE);
  if (n < SAMPLE / 2 || share >= 0.5) return undefined;
  return { low: quantileAt(sample, n, (n - 1) * share), high: quantileAt(sample, n, (n - 1) * (1 - share)) };
}

/** Known returns, and how many of them are set aside on either end. */
interface Tails {
  readonly n: number;
  readonly lows: Float64Array;
  readonly below: number;
  readonly highs: Float64Array;
  readonly above: number;
}

function setAside(returns: Float64Array, bounds: Bounds, scratch: MetricScratch): Tails {
  const lows = scratch.lows(returns.length);
  const highs = scratch.highs(returns.length);
  let n = 0;
  let below = 0;
  let above = 0;
  for (let t = 0; t < returns.length; t++) {
    const value = returns[t]!;
    // Written always and kept by counting: whether a return is in a tail is nothing that a branch could foresee.
    lows[below] = value;
    highs[above] = value;
    below += +(value <= bounds.low);
    above += +(value >= bounds.high);
    n += +!Number.isNaN(value);
  }
  return { n, lows, below, highs, above };
}

/** Whether the quantiles and the values next to them were set aside. */
function holds({ n, below, above }: Tails, p: number): boolean {
  return (below === n || (n - 1) * (1 - p) + 1 < below) && (n - 1) * p >= n - above;
}

/** Mean of the values at or below the value of a position that quantileAt has put in its place. */
function meanUpTo(work: Float64Array, n: number, position: number, limit: number): number {
  const rank = Math.floor(position);
  let sum = 0;
  for (let i = 0; i <= rank; i++) sum += work[i]!;
  let count = rank + 1;
  if (!(work[count]! <= limit)) return sum / count;
  for (let i = rank + 1; i < n; i++) {
    if (work[i]! > limit) continue;
    sum += work[i]!;
    count++;
  }
  return sum / count;
}
