import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { LOOK_BACK_DAYS, loadAxisLevels } from "@/lib/services/load-axis-levels";
import { type BasketRun, loadBasketRuns } from "@/lib/services/load-basket-runs";
import { type DayRange, readRange } from "@/lib/services/read-range";
import type { LevelHistory } from "@/lib/services/to-series-rows";

/** Several baskets' net levels on one axis that begins a year before the range, so that periods have their base. */
export interface Comparison {
  /** in the order asked for */
  readonly runs: readonly BasketRun[];
  readonly histories: readonly LevelHistory[];
  /** UTC day numbers, consecutive; the first LOOK_BACK_DAYS lie before the range */
  readonly days: Int32Array;
  /** null when the baskets have no day in common, or none in the range asked for */
  readonly range: DayRange | null;
}

/** The days on which every basket has a history, up to the earliest as-of day. */
function commonDays(runs: readonly BasketRun[]): DayRange | null {
  const spans = runs.flatMap(({ basket }) =>
    basket === null ? [] : [{ from: basket.series.days[0] ?? basket.asOf, to: basket.asOf }],
  );
  if (spans.length < runs.length) return null;
  return { from: Math.max(...spans.map((span) => span.from)), to: Math.min(...spans.map((span) => span.to)) };
}

/**
 * Loads the net levels of several baskets over the range of a query; without one over the days that all of them have.
 * @throws AppError NOT_FOUND naming unknown baskets, VALIDATION for a range turned round or too long
 */
export async function loadComparison(
  ctx: Ctx,
  query: { readonly baskets: readonly string[]; readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Comparison> {
  const found = await loadBasketRuns(ctx.db, query.baskets);
  const unknown = query.baskets.filter((id) => !found.some((run) => run.stored.basket.id === id));
  if (unknown.length > 0) {
    throw new AppError("NOT_FOUND", `There is no basket "${unknown.join('", "')}"; /api/v1/baskets lists them.`, {
      field: "baskets",
    });
  }
  const runs = query.baskets.flatMap((id) => found.find((run) => run.stored.basket.id === id) ?? []);
  const common = commonDays(runs);
  const range = common === null ? null : readRange(query, common);
  if (range === null || range.from > range.to) return { runs, histories: [], days: new Int32Array(), range: null };
  const start = range.from - LOOK_BACK_DAYS;
  const histories = await loadAxisLevels(
    ctx.db,
    runs.map((run) => run.stored.basket),
    start,
    range.to,
  );
  return {
    runs,
    histories: histories.filter((history) => history.variant === "net"),
    days: Int32Array.from({ length: range.to - start + 1 }, (_, t) => start + t),
    range,
  };
}
