import { civilFromDay } from "@/lib/core/iso-day";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

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
 * @param days UTC day numbers, in step with `closes`
 */
export function monthlyReturns(closes: Float64Array, days: Int32Array): MonthlyReturn[] {
  const found: MonthlyReturn[] = [];
  let base = Number.NaN;
  let last = Number.NaN;
  let open: { year: number; month: number } | undefined;
  for (let t = 0; t < closes.length; t++) {
    const close = closes[t]!;
    if (Number.isNaN(close)) continue;
    const { year, month } = civilFromDay(days[t]!);
    const isSame = open?.year === year && open.month === month;
    if (!isSame) base = last;
    const isFirst = open === undefined;
    if (isFirst) base = close;
    // The first month has no close before it: even from the first day on, that day's own return is missing.
    const isPartial = isFirst || (isSame && found.at(-1)!.isPartial);
    const entry = { year, month, value: close / base - 1, day: days[t]!, isPartial };
    if (isSame) found[found.length - 1] = entry;
    else found.push(entry);
    open = { year, month };
    last = close;
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
  const pick = (isBetter: (a: number, b: number) => boolean): DatedMonth => {
    const chosen = months.reduce<MonthlyReturn | undefined>(
      (best, entry) => (best === undefined || isBetter(entry.value, best.value) ? entry : best),
      undefined,
    );
    return chosen === undefined ? noMetric("too-few", 0) : { ...metric(chosen.value, months.length), day: chosen.day };
  };
  return { best: pick((a, b) => a > b), worst: pick((a, b) => a < b) };
}

/** A month's return with the UTC day on which it ended. */
export interface DatedMonth extends Metric {
  readonly day?: number;
}
