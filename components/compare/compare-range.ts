import { resolveRange } from "@/components/charts/plot/range";
import type { CompareData, CompareSeries } from "@/components/compare/compare-data";
import type { CompareValues } from "@/lib/site/states/compare";

export interface RangeSeries extends CompareSeries {
  /** levels in the range; the whole history stays in `level` */
  readonly closes: Float64Array;
  /** first and last known index in the range, −1 without any */
  readonly firstKnown: number;
  readonly lastKnown: number;
}

export interface CompareRange {
  /** indices of CompareData.days, both included */
  readonly first: number;
  readonly last: number;
  readonly days: readonly string[];
  readonly dayNumbers: Int32Array;
  readonly series: readonly RangeSeries[];
  /** the requested first day where nothing loaded reaches back to it, else null */
  readonly askedBefore: string | null;
  /** first day of the first series that has one; "since inception" starts there */
  readonly inception: string;
}

/**
 * Cuts a comparison to the requested range. Ranges run back from the axis' last day; "since inception" begins with
 * the first series; free days go back to the earliest day of any.
 */
export function cutRange(
  { days, dayNumbers, series }: CompareData,
  choice: Pick<CompareValues, "range" | "from" | "to">,
): CompareRange {
  const isFree = choice.from !== null || choice.to !== null;
  const lead = series.find(({ start }) => start >= 0);
  const earliest = days[0] ?? "";
  const inception = days[lead?.start ?? 0] ?? earliest;
  const lowest = choice.range === "si" && !isFree ? inception : earliest;
  const { first, last } = resolveRange(choice, days, days.at(-1) ?? earliest, lowest);
  return {
    inception,
    first,
    last,
    days: days.slice(first, last + 1),
    dayNumbers: dayNumbers.subarray(first, last + 1),
    series: series.map((row) => {
      const closes = row.level.subarray(first, last + 1);
      const isKnown = (value: number): boolean => Number.isFinite(value);
      return { ...row, closes, firstKnown: closes.findIndex(isKnown), lastKnown: closes.findLastIndex(isKnown) };
    }),
    askedBefore: choice.from !== null && choice.from < earliest ? choice.from : null,
  };
}
