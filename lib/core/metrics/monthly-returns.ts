import { civilMonth } from "@/lib/core/calendar/iso-day";
import { type Metric, noMetric } from "@/lib/core/metrics/metric";
import { rowAtOrAfter } from "@/lib/core/prices/panel";

/** Return of one UTC month: its last known close over the last one before it (the first close, in the first month). */
export interface MonthlyReturn {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** fraction */
  readonly value: number;
  /** UTC day of the month's last known close */
  readonly day: number;
  /** the history begins inside the month, so that a part of it is missing */
  readonly isPartial: boolean;
}

/** One year of the monthly table. */
export interface YearlyReturn {
  readonly year: number;
  /** January to December; null where there is no close */
  readonly months: readonly (MonthlyReturn | null)[];
  /** product of the year's months, fraction */
  readonly value: number;
}

/**
 * Returns of the UTC months of a history, oldest first; a month without a close is left out.
 * @param closes prices or levels, NaN where unknown
 * @param days ascending UTC day numbers, in step with `closes`
 */
export function monthlyReturns(closes: Float64Array, days: Int32Array): MonthlyReturn[] {
  const found: MonthlyReturn[] = [];
  let base = closes.find((close) => !Number.isNaN(close)) ?? Number.NaN;
  for (let from = 0, next = 0; from < closes.length; from = next) {
    const { year, month, end } = civilMonth(days[from]!);
    next = rowAtOrAfter(days, end);
    let last = next - 1;
    while (last >= from && Number.isNaN(closes[last]!)) last--;
    if (last < from) continue;
    // The first month has no close before it: even from the first day on, that day's own return is missing.
    found.push({ year, month, value: closes[last]! / base - 1, day: days[last]!, isPartial: found.length === 0 });
    base = closes[last]!;
  }
  return found;
}

/**
 * Months by year, with the year's product: the table analysts read.
 * @returns oldest year first; null where a month has no close, never 0
 */
export function monthlyTable(closes: Float64Array, days: Int32Array): YearlyReturn[] {
  const months = monthlyReturns(closes, days);
  const years = [...new Set(months.map(({ year }) => year))];
  return years.map((year) => {
    const own = months.filter((entry) => entry.year === year);
    return {
      year,
      months: Array.from({ length: 12 }, (_, i) => own.find(({ month }) => month === i + 1) ?? null),
      value: own.reduce((wealth, { value }) => wealth * (1 + value), 1) - 1,
    };
  });
}

/** Best and worst month, with the UTC day on which it ended; of equals the first. */
export function extremeMonths(closes: Float64Array, days: Int32Array): { best: DatedMonth; worst: DatedMonth } {
  const months = monthlyReturns(closes, days);
  let best = months[0];
  let worst = months[0];
  for (const month of months) {
    if (best !== undefined && month.value > best.value) best = month;
    if (worst !== undefined && month.value < worst.value) worst = month;
  }
  const dated = (chosen: MonthlyReturn | undefined): DatedMonth =>
    chosen === undefined ? noMetric("too-few", 0) : { value: chosen.value, n: months.length, day: chosen.day };
  return { best: dated(best), worst: dated(worst) };
}

/** A month's return with the UTC day on which it ended. */
export interface DatedMonth extends Metric {
  readonly day?: number;
}
