import { wholeRange } from "@/components/compare/blocks/metric-values";
import type { CompareRange, RangeSeries } from "@/components/compare/compare-range";
import { annualGrowth, YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { returnColumn } from "@/lib/core/metrics/returns";
import { volatility } from "@/lib/core/metrics/volatility";

/** Figures are NaN where the history does not fill the range. */
export interface ScatterPoint {
  readonly series: RangeSeries;
  /** fraction a year */
  readonly volatility: number;
  /** fraction a year, compounded; over the range where that is shorter than a year */
  readonly value: number;
}

/** A return over less than a year is not stated as a yearly one. */
export function isYearLong({ days }: Pick<CompareRange, "days">): boolean {
  return days.length - 1 >= YEAR_DAYS;
}

export function scatterPoints(range: CompareRange): ScatterPoint[] {
  const isAnnual = isYearLong(range);
  return range.series.map((series) => {
    const { closes } = series;
    const growth = isAnnual ? annualGrowth(closes, range.dayNumbers) : cumulativeReturn(closes);
    const { value } = wholeRange(series, growth);
    return { series, value, volatility: volatility(returnColumn(closes)).value };
  });
}
