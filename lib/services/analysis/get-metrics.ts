import type { Metrics, MetricsQuery } from "@/lib/contracts/analysis/metrics";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { createMetricScratch } from "@/lib/core/metrics/metric-scratch";
import { type SummaryMetric, summaryMetrics } from "@/lib/core/metrics/summary-metrics";
import { loadDataset } from "@/lib/db/dataset";
import { computeComparison } from "@/lib/services/analysis/internal/compute-comparison";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { LOOK_BACK_DAYS } from "@/lib/services/levels/load-axis-levels";
import { listSeriesSources } from "@/lib/services/levels/load-series";
import { snapshotRead } from "@/lib/services/snapshot-read";

const USUAL_BENCHMARK = "btc";

/**
 * Every metric of the methodology for several baskets and assets over the days that they and the benchmark share.
 * Stored levels; the metrics are computed of them.
 * @throws AppError NOT_FOUND for what is neither basket nor asset, VALIDATION for a range turned round or too long
 */
export const getMetrics = snapshotRead(async (ctx, query: MetricsQuery): Promise<Metrics> => {
  const benchmark = query.benchmark ?? USUAL_BENCHMARK;
  const baskets = [...new Set([...query.baskets, benchmark])];
  const { series, columns, days, range } = await computeComparison(ctx, { ...query, baskets });
  const shownDays = days.subarray(LOOK_BACK_DAYS);
  const levelOf = (id: string) => columns[series.findIndex((row) => row.id === id)]?.subarray(LOOK_BACK_DAYS);
  const against = levelOf(benchmark);
  const scratch = createMetricScratch();
  return {
    from: range === null ? null : isoFromDay(range.from),
    to: range === null ? null : isoFromDay(range.to),
    benchmark,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    rows: query.baskets.map((id) => {
      const input = {
        closes: levelOf(id) ?? new Float64Array(),
        days: shownDays,
        ...(against === undefined ? {} : { benchmark: against }),
      };
      const found: Readonly<Record<string, SummaryMetric>> = summaryMetrics(input, scratch);
      const metrics = Object.entries(found).map(([name, metric]) => [name, toFigure(metric, metric.day)] as const);
      return {
        basket: id,
        name: series.find((row) => row.id === id)?.name ?? id,
        metrics: Object.fromEntries(metrics),
      };
    }),
    sources: await listSeriesSources(ctx.db, series),
  };
});
