import type { ContributionQuery, Contributions } from "@/lib/contracts/analysis/contribution";
import type { NoAnswer } from "@/lib/contracts/wire/figure";
import type { SegmentPlace } from "@/lib/core/attribution/segment-contributions";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { loadDataset } from "@/lib/db/dataset";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadSegments } from "@/lib/services/analysis/internal/load-segments";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toDatedBasket } from "@/lib/services/baskets/to-basket-state";
import { foldContributions, toContributions, toMoved, toSegmentRows } from "@/lib/services/baskets/to-contributions";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import type { ReadCtx } from "@/lib/services/context";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** The days that a basket has levels for; null before its first. */
export function basketSpan({ basket }: BasketRun): DayRange | null {
  const from = basket?.series.days[0];
  return basket === null || from === undefined ? null : { from, to: basket.asOf };
}

/**
 * Why a computed basket moved over a range.
 * @param range within the basket's span, or the reason why there is none
 */
export async function describeContributions(
  ctx: ReadCtx,
  run: BasketRun,
  range: DayRange | NoAnswer,
  placeOf: (asset: string) => SegmentPlace,
): Promise<Contributions> {
  const head = {
    basket: run.stored.basket.id,
    name: run.stored.basket.name,
    simulated: ctx.isSimulated,
    engineVersion: ENGINE_VERSION,
    dataset: (await loadDataset(ctx.db)).label,
    sources: await listContributingProviders(ctx.db, run.panel.assets),
  };
  if (run.basket === null || typeof range === "string") {
    const none = { value: null, reason: typeof range === "string" ? range : ("no-price" as const) };
    const nothing = { rows: [], categories: [], weightPeriods: [], cost: none, gross: none, fee: none, net: none };
    return { ...head, from: null, to: null, ...nothing };
  }
  const { from, to } = range;
  const moved = toContributions(toMoved(run.basket, foldContributions(run, run.basket, from, to)));
  return {
    ...head,
    from: isoFromDay(from),
    to: isoFromDay(to),
    ...moved,
    categories: toSegmentRows(moved.rows, placeOf),
    weightPeriods: toWeightPeriods(toDatedBasket(run), from, to),
  };
}

/**
 * Why a basket moved between two closes.
 * Computed.
 * @throws AppError NOT_FOUND for an unknown basket, VALIDATION for a range turned round or too long
 */
export const getContributions = snapshotRead(async (ctx, query: ContributionQuery): Promise<Contributions> => {
  const run = await requireBasket(ctx.db, query.basket);
  const span = basketSpan(run);
  const range = span === null ? null : readRange(query, span);
  const isKnown = range !== null && range.from <= range.to;
  return await describeContributions(ctx, run, isKnown ? range : "no-price", await loadSegments(ctx.db));
});
