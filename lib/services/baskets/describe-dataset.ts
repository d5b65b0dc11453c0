import type { Review } from "@/lib/contracts/baskets/review";
import type { DatasetState } from "@/lib/contracts/levels/dataset-state";
import type { RestatementNotice } from "@/lib/contracts/levels/restatements";
import { dayState, daysLate } from "@/lib/core/calendar/day-state";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { listStoredRestatements } from "@/lib/db/baskets/restatements";
import { loadDataset } from "@/lib/db/dataset";
import { toDate, toDay } from "@/lib/db/day-date";
import type { DatedBasket } from "@/lib/services/baskets/to-basket-state";
import type { ReadCtx } from "@/lib/services/context";

/** Readers who come once a week see a restatement. */
const NOTICE_DAYS = 7;

async function findRestatementNotice(ctx: ReadCtx, basketId: string): Promise<RestatementNotice | null> {
  const today = utcDay(ctx.now());
  const from = toDate(today - NOTICE_DAYS);
  const [newest] = await listStoredRestatements(ctx.db, { basketId, kind: "restatement", from }, { limit: 1 });
  if (newest === undefined) return null;
  const { firstDay, lastDay, days, recordedAt } = newest;
  return {
    firstDay: isoFromDay(firstDay),
    lastDay: isoFromDay(lastDay),
    days,
    recordedOn: isoFromDay(toDay(recordedAt)),
  };
}

/** What the as-of strip says of a basket: day, finality, coverage, weights in force, dataset. */
export async function describeDataset(ctx: ReadCtx, { basket, state }: DatedBasket): Promise<DatasetState> {
  const { label } = await loadDataset(ctx.db);
  const { history } = state;
  const asOf = history === null ? null : isoFromDay(history.asOf);
  const due = state.reviews.filter(({ effectiveDay }) => asOf !== null && effectiveDay <= asOf);
  const inForce = due.findLast(({ appliedDay }) => appliedDay !== null);
  const newest = due.at(-1);
  const toMark = (set: Review | undefined): DatasetState["setInForce"] =>
    set === undefined ? null : { day: set.effectiveDay, status: set.status };
  return {
    simulated: ctx.isSimulated,
    label,
    engineVersion: ENGINE_VERSION,
    asOf,
    dayState: history === null ? null : dayState(history.asOf, ctx.now()),
    daysLate: history === null ? 0 : daysLate(history.asOf, ctx.now()),
    pricedConstituents: history?.pricedConstituents ?? 0,
    constituents: history?.constituents.length ?? 0,
    setInForce: toMark(inForce),
    setMissing: newest === inForce ? null : toMark(newest),
    restated: await findRestatementNotice(ctx, basket.id),
  };
}
