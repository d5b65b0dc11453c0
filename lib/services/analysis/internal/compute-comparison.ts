import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import type { ReadCtx } from "@/lib/services/context";
import { LOOK_BACK_DAYS } from "@/lib/services/levels/load-axis-levels";
import type { StoredSeries } from "@/lib/services/levels/load-series";
import { requireSeries } from "@/lib/services/levels/require-series";

/** Several baskets' net levels and assets' closes on one axis that begins a year before the range, for periods' bases. */
export interface Comparison {
  /** in the order asked for */
  readonly series: readonly StoredSeries[];
  /** levels of the series on `days`, NaN where unknown; empty without a range */
  readonly columns: readonly Float64Array[];
  /** UTC day numbers, consecutive; the first LOOK_BACK_DAYS lie before the range */
  readonly days: Int32Array;
  /** null when the series have no day in common, or none in the range asked for */
  readonly range: DayRange | null;
}

/** The days on which every series has a history, up to the earliest last day. */
function commonDays(series: readonly StoredSeries[]): DayRange {
  return {
    from: Math.max(...series.map(({ firstDay }) => firstDay)),
    to: Math.min(...series.map(({ lastDay }) => lastDay)),
  };
}

/**
 * Loads baskets and assets over the range of a query; without one over the days that all of them have.
 * @throws AppError NOT_FOUND naming unknown ones, VALIDATION for a range turned round or too long
 */
export async function computeComparison(
  ctx: ReadCtx,
  query: { readonly baskets: readonly string[]; readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Comparison> {
  const series = await requireSeries(ctx.db, query.baskets, "baskets");
  const common = commonDays(series);
  const range = common.from > common.to ? null : readRange(query, common);
  if (range === null || range.from > range.to) return { series, columns: [], days: new Int32Array(), range: null };
  const start = range.from - LOOK_BACK_DAYS;
  const days = Int32Array.from({ length: range.to - start + 1 }, (_, t) => start + t);
  const columns = series.map(({ firstDay, level }) =>
    Float64Array.from(days, (day) => level[day - firstDay] ?? Number.NaN),
  );
  return { series, columns, days, range };
}
