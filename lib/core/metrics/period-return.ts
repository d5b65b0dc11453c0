import { addMonths, civilFromDay } from "@/lib/core/calendar/iso-day";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { rowAtOrAfter } from "@/lib/core/prices/panel";

/** A span that ends on a given day: 1D and 1W run over days, 1M to 1Y over months, the others from a calendar start. */
export type Period = "1D" | "1W" | "1M" | "3M" | "6M" | "1Y" | "MTD" | "QTD" | "YTD";

const MONTHS: Readonly<Record<string, number>> = { "1M": 1, "3M": 3, "6M": 6, "1Y": 12 };

/**
 * Day whose close a period starts from: the last one before the period. Months clamp to the end of a shorter month;
 * the calendar spans start from the last day of the month, quarter or year before.
 * @param day UTC day on which the period ends
 * @returns UTC day number
 */
export function periodBase(period: Period, day: number): number {
  const months = MONTHS[period];
  if (months !== undefined) return addMonths(day, -months);
  if (period === "1D") return day - 1;
  if (period === "1W") return day - 7;
  const { month, dayOfMonth } = civilFromDay(day);
  const monthsBack = period === "MTD" ? 0 : period === "QTD" ? (month - 1) % 3 : month - 1;
  return addMonths(day - dayOfMonth + 1, -monthsBack) - 1;
}

/**
 * Return of a period that ends on a day: last known close ÷ last known close before the period − 1.
 * @param closes prices or levels, NaN where unknown
 * @param days ascending UTC day numbers, in step with `closes`
 * @param day UTC day on which the period ends
 * @returns fraction; short-history when nothing is known before the period: a shorter span never takes a longer name
 */
export function periodReturn(closes: Float64Array, days: Int32Array, day: number, period: Period): Metric {
  const base = periodBase(period, day);
  const from = lastKnownRow(closes, days, base);
  const to = lastKnownRow(closes, days, day);
  if (to < 0 || days[to]! <= base) return noMetric("no-price", 0);
  if (from < 0) return noMetric("short-history", to + 1);
  return metric(closes[to]! / closes[from]! - 1, to - from);
}

/** Row of the last known close at or before a day, −1 without any. */
function lastKnownRow(closes: Float64Array, days: Int32Array, day: number): number {
  let row = rowAtOrAfter(days, day + 1) - 1;
  while (row >= 0 && Number.isNaN(closes[row]!)) row--;
  return row;
}
