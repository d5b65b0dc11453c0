import { alignSeries, type BasketNames, type CompareData, type CompareSeries } from "@/components/compare/compare-data";
import type { CompareRange, RangeSeries } from "@/components/compare/compare-range";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import type { ComparePage } from "@/lib/contracts/pages/compare";

export type PageFacts = Pick<ComparePage, "dataset" | "levels" | "events" | "reviews">;

/** All loaded series on the days that the shown ones cover. The shown ones come first, in the reader's order. */
export interface ShownData extends CompareData {
  /** how many of the series are shown; the rest are benchmarks and bases */
  readonly shown: number;
}

/** The loaded series cut to the range in the URL; every block computes its figures from this one cut. */
export interface CompareView {
  /** the series shown, in the reader's order */
  readonly range: CompareRange;
  /** the series shown and the benchmarks: whatever can be compared with */
  readonly loaded: readonly CompareSeries[];
  readonly benchmarks: readonly RangeSeries[];
  /** what relative strength, rolling beta and correlation compare with; null while it is not loaded */
  readonly base: RangeSeries | null;
  /** series of the months and drawdowns */
  readonly focus: RangeSeries | null;
  /** first day of any series shown */
  readonly earliest: string;
  /** last day that can be shown */
  readonly asOf: string;
  readonly history: Int32Array;
  readonly page: PageFacts;
}

/**
 * Puts the loaded series on one axis.
 * @param found levels of the series shown, the benchmarks and the base
 * @param ids the series shown
 * @param asOf last day of the axis
 * @returns null while none of the series shown has arrived
 */
export function toShownData(
  found: readonly LevelSeries[],
  ids: readonly string[],
  asOf: string,
  names: BasketNames,
): ShownData | null {
  const shownSeries = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  if (shownSeries.length === 0) return null;
  const others = found.filter((row) => !ids.includes(row.id));
  const data = alignSeries([...shownSeries, ...others], asOf, names);
  const starts = data.series.slice(0, shownSeries.length).flatMap(({ start }) => (start < 0 ? [] : [start]));
  // A benchmark's longer history does not widen what the dates may choose.
  const offset = starts.length === 0 ? 0 : Math.min(...starts);
  return {
    shown: shownSeries.length,
    days: data.days.slice(offset),
    dayNumbers: data.dayNumbers.subarray(offset),
    series: data.series.map((row) => ({
      ...row,
      level: row.level.subarray(offset),
      start: row.start < 0 ? -1 : Math.max(0, row.start - offset),
    })),
  };
}

/**
 * @param cut the same series as `data`, cut to the range
 */
export function toCompareView(
  data: ShownData,
  cut: CompareRange,
  choice: { readonly benchmarks: readonly string[]; readonly base: string | null; readonly focus: string | null },
  page: PageFacts,
): CompareView {
  const all = cut.series;
  const shownSeries = all.slice(0, data.shown);
  const byId = (id: string | null): RangeSeries | null => all.find((row) => row.id === id) ?? null;
  const benchmarks = choice.benchmarks.flatMap((id) => byId(id) ?? []);
  return {
    range: { ...cut, series: shownSeries },
    loaded: all,
    benchmarks,
    base: byId(choice.base) ?? benchmarks[0] ?? null,
    focus: shownSeries.find((row) => row.id === choice.focus) ?? shownSeries[0] ?? null,
    earliest: data.days[0] ?? "",
    asOf: data.days.at(-1) ?? "",
    history: data.dayNumbers,
    page,
  };
}
