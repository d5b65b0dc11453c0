import { alignSeries, type BasketNames, type CompareSeries } from "@/components/compare/compare-data";
import { type CompareRange, cutRange, type RangeSeries } from "@/components/compare/compare-range";
import type { Roll } from "@/components/compare/rolling-column";
import type { CompareValues } from "@/components/compare/use-compare-state";
import type { ComparePage } from "@/lib/contracts/compare-page";
import type { LevelSeries } from "@/lib/contracts/levels";

/** What of the page the blocks need besides the series. */
export type PageFacts = Pick<ComparePage, "dataset" | "levels" | "events" | "reviews">;

/** The comparison for the state in the URL: one cut of the loaded series, from which every block computes its own. */
export interface CompareView {
  /** the series shown, in the reader's order */
  readonly range: CompareRange;
  /** the same and the benchmarks, whatever may be held against */
  readonly loaded: readonly CompareSeries[];
  readonly benchmarks: readonly RangeSeries[];
  /** what relative strength, rolling beta and correlation are held against; null while it is not loaded */
  readonly base: RangeSeries | null;
  /** series of the months and drawdowns */
  readonly focus: RangeSeries | null;
  /** first day of any series shown */
  readonly earliest: string;
  readonly history: Int32Array;
  readonly roll: Roll;
  readonly window: number;
  readonly sort: string | null;
  readonly page: PageFacts;
}

/**
 * Builds the view.
 * @param found levels that have arrived, of the series shown, the benchmarks and the base
 */
export function toCompareView(
  found: readonly LevelSeries[],
  values: CompareValues,
  page: PageFacts,
  names: BasketNames,
): CompareView | null {
  const shownLevels = values.series.flatMap((id) => found.find((row) => row.id === id) ?? []);
  const asOf = page.dataset.asOf ?? page.levels.to;
  if (asOf === null || shownLevels.length === 0) return null;
  const others = found.filter((row) => !values.series.includes(row.id));
  const data = alignSeries([...shownLevels, ...others], asOf, names);
  const starts = data.series.slice(0, shownLevels.length).filter(({ start }) => start >= 0);
  // A benchmark's longer history does not widen what the dates may choose.
  const offset = starts.length === 0 ? 0 : Math.min(...starts.map(({ start }) => start));
  const cut = cutRange(trimmed(data, offset), values);
  const all = cut.series;
  const byId = (id: string): RangeSeries | null => all.find((row) => row.id === id) ?? null;
  const benchmarks = values.bench.flatMap((id) => byId(id) ?? []);
  return {
    range: { ...cut, series: all.slice(0, shownLevels.length) },
    loaded: all,
    benchmarks,
    base: (values.base === null ? null : byId(values.base)) ?? benchmarks[0] ?? null,
    focus: (values.focus === null ? null : byId(values.focus)) ?? all[0] ?? null,
    earliest: data.days[offset] ?? asOf,
    history: data.dayNumbers.subarray(offset),
    roll: values.roll,
    window: values.window,
    sort: values.sort,
    page,
  };
}

/** The same data from a later first day on. */
function trimmed(data: ReturnType<typeof alignSeries>, offset: number): ReturnType<typeof alignSeries> {
  if (offset === 0) return data;
  return {
    days: data.days.slice(offset),
    dayNumbers: data.dayNumbers.subarray(offset),
    series: data.series.map((row) => ({
      ...row,
      level: row.level.subarray(offset),
      start: row.start < 0 ? -1 : Math.max(0, row.start - offset),
    })),
  };
}
