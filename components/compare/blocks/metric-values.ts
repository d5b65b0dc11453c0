import { METRICS, type MetricShape } from "@/components/compare/blocks/metric-shapes";
import type { CompareRange, RangeSeries } from "@/components/compare/compare-range";
import { activeReturnMetrics } from "@/lib/core/metrics/active-return-metrics";
import { type Metric, noMetric } from "@/lib/core/metrics/metric";
import { type Period, periodReturn } from "@/lib/core/metrics/period-return";
import { summaryMetrics } from "@/lib/core/metrics/summary-metrics";

const PERIODS: readonly Period[] = ["1W", "MTD", "1M", "QTD", "3M", "6M", "YTD", "1Y"];

export interface MetricRow extends MetricShape {
  /** unique: the metric, with ":benchmark" where it needs one */
  readonly key: string;
  /** what it compares with, null for metrics without one */
  readonly benchmark: Pick<RangeSeries, "id" | "name"> | null;
  readonly values: readonly Metric[];
}

type SeriesMetrics = Readonly<Record<string, Metric>>;

/** A return over the range needs a close on its first and on its last day; a part is never shown as the whole. */
export function wholeRange({ closes }: Pick<RangeSeries, "closes">, metric: Metric): Metric {
  if (Number.isNaN(closes[0] ?? Number.NaN)) return noMetric("short-history", metric.n);
  return Number.isNaN(closes.at(-1) ?? Number.NaN) ? noMetric("no-price", metric.n) : metric;
}

function ownMetrics(series: RangeSeries, range: CompareRange, history: Int32Array): SeriesMetrics {
  const summary = summaryMetrics({ closes: series.closes, days: range.dayNumbers });
  const day = range.dayNumbers.at(-1) ?? 0;
  const ends = Number.isFinite(series.closes.at(-1));
  const periods = PERIODS.map((period) => {
    const metric = periodReturn(series.level, history, day, period);
    return [period, ends ? metric : noMetric("no-price", metric.n)] as const;
  });
  return {
    ...summary,
    ...Object.fromEntries(periods),
    cumulative: wholeRange(series, summary.cumulative),
    cagr: wholeRange(series, summary.cagr),
  };
}

/**
 * Every metric of every series over the range, then each metric against each benchmark.
 * @param history day numbers of the whole axis, on which periods find their base
 * @param benchmarks series on the same range
 */
export function metricRows(range: CompareRange, history: Int32Array, benchmarks: readonly RangeSeries[]): MetricRow[] {
  const nothing = noMetric("no-price", 0);
  const toRow = (
    shape: MetricShape,
    benchmark: MetricRow["benchmark"],
    bySeries: readonly SeriesMetrics[],
  ): MetricRow => ({
    ...shape,
    key: benchmark === null ? shape.id : `${shape.id}:${benchmark.id}`,
    benchmark,
    values: bySeries.map((metrics) => metrics[shape.id] ?? nothing),
  });
  const ownBySeries = range.series.map((series) => ownMetrics(series, range, history));
  const rows = METRICS.filter(({ group }) => group !== "against").map((shape) => toRow(shape, null, ownBySeries));
  const against = benchmarks.flatMap((benchmark) => {
    const activeBySeries = range.series.map(
      ({ closes }): SeriesMetrics => activeReturnMetrics(closes, benchmark.closes, 0),
    );
    return METRICS.filter(({ group }) => group === "against").map((shape) => toRow(shape, benchmark, activeBySeries));
  });
  return [...rows, ...against];
}

/**
 * The order of the columns by a row's values; unknown ones last, equal ones as they were.
 * @param sort a row's key, with "-" in front for the largest first; null keeps the order
 * @returns indices of the series
 */
export function columnOrder(rows: readonly MetricRow[], sort: string | null, count: number): number[] {
  const order = Array.from({ length: count }, (_, s) => s);
  const isDescending = sort?.startsWith("-") ?? false;
  const row = rows.find(({ key }) => key === (isDescending ? sort?.slice(1) : sort));
  if (row === undefined) return order;
  const place = (s: number): number => {
    const value = row.values[s]?.value ?? Number.NaN;
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : isDescending ? -value : value;
  };
  return order.sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b)));
}
