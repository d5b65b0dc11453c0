import type { Returns, ReturnsQuery } from "@/lib/contracts/levels/returns";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { returnColumn } from "@/lib/core/metrics/returns";
import { loadDataset } from "@/lib/db/dataset";
import { computeComparison } from "@/lib/services/analysis/internal/compute-comparison";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { toPeriodReturns } from "@/lib/services/baskets/to-period-returns";
import { LOOK_BACK_DAYS } from "@/lib/services/levels/load-axis-levels";
import { listSeriesSources } from "@/lib/services/levels/load-series";
import { snapshotRead } from "@/lib/services/snapshot-read";

/**
 * Daily and period returns of several baskets, net of their fees, and assets on one axis.
 * Stored.
 * @throws AppError NOT_FOUND for what is neither, VALIDATION for a range turned round or too long
 */
export const getReturns = snapshotRead(async (ctx, query: ReturnsQuery): Promise<Returns> => {
  const { series, columns, days, range } = await computeComparison(ctx, query);
  return {
    from: range === null ? null : isoFromDay(range.from),
    to: range === null ? null : isoFromDay(range.to),
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    days: Array.from(days.subarray(LOOK_BACK_DAYS), isoFromDay),
    rows: columns.map((level, s) => {
      const shown = level.subarray(LOOK_BACK_DAYS);
      return {
        basket: series[s]?.id ?? "",
        name: series[s]?.name ?? "",
        daily: returnColumn(shown),
        total: toFigure(cumulativeReturn(shown)),
        periods: toPeriodReturns(level, days, days.at(-1) ?? 0),
      };
    }),
    sources: await listSeriesSources(ctx.db, series),
  };
});
