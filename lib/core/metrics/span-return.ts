import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/** The part of a span that a history knows. */
export interface KnownPart {
  /** UTC days of its first and last known close inside the span */
  readonly from: number;
  readonly to: number;
  /** return between them, fraction */
  readonly value: number;
}

/** A return between two named days, and what is known where it has none. */
export interface SpanReturn {
  /** short-history where the history does not reach both days, no-price where it has a gap on one of them */
  readonly whole: Metric;
  /** null with fewer than two known closes in the span; equal to the whole where that has an answer */
  readonly known: KnownPart | null;
}

/**
 * Return from the close of one day to the close of another, P_to/P_from − 1. Both days must be known: a history that
 * begins or ends inside the span never answers for all of it, but says what its own part returned.
 * @param closes prices or levels on consecutive days, NaN where unknown
 * @param firstDay UTC day of the first close
 * @param from UTC day whose close is the base
 * @param to UTC day of the last close
 */
export function spanReturn(closes: Float64Array, firstDay: number, from: number, to: number): SpanReturn {
  const first = from - firstDay;
  const last = to - firstDay;
  let start = Math.max(0, first);
  let end = Math.min(closes.length - 1, last);
  while (start <= end && Number.isNaN(closes[start]!)) start++;
  while (end > start && Number.isNaN(closes[end]!)) end--;
  const known =
    end > start ? { from: firstDay + start, to: firstDay + end, value: closes[end]! / closes[start]! - 1 } : null;
  if (first < 0 || last >= closes.length) return { whole: noMetric("short-history", 0), known };
  if (known === null) return { whole: noMetric("too-few", 0), known };
  const isWhole = start === first && end === last;
  return { whole: isWhole ? metric(known.value, last - first) : noMetric("no-price", 0), known };
}
