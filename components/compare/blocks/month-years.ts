import { type MonthlyReturn, monthlyTable, type YearlyReturn } from "@/lib/core/metrics/monthly-returns";

/**
 * Returns by month and year. A first month with only the close that the range starts from has no return and is left out:
 * 0 would be invented.
 * @param closes levels or prices, NaN where unknown
 * @param days UTC day numbers, in step with `closes`
 */
export function monthYears(closes: Float64Array, days: Int32Array): YearlyReturn[] {
  const baseDay = days[closes.findIndex((value) => Number.isFinite(value))];
  const isBase = (month: MonthlyReturn | null): boolean => (month?.isPartial ?? false) && month?.day === baseDay;
  return monthlyTable(closes, days).flatMap((year) => {
    const months = year.months.map((month) => (isBase(month) ? null : month));
    return months.every((month) => month === null) ? [] : [{ ...year, months }];
  });
}
