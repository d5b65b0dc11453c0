import type { DailyLevels } from "@/lib/db/baskets/levels";

/**
 * One column of published levels on an axis of consecutive days, NaN on days without a row.
 * @param values in step with `days`
 * @param from first UTC day of the axis
 */
export function spreadLevels(
  { days }: Pick<DailyLevels, "days">,
  values: Float64Array,
  from: number,
  length: number,
): Float64Array {
  const column = new Float64Array(length).fill(Number.NaN);
  for (const [i, day] of days.entries())
    if (day >= from && day < from + length) column[day - from] = values[i] ?? Number.NaN;
  return column;
}
