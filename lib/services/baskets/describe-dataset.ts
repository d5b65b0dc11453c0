import type { WeightStatus } from "@/lib/contracts/baskets/weight-status";
import type { DatasetState } from "@/lib/contracts/levels/dataset-state";
import type { RestatementNotice } from "@/lib/contracts/levels/restatements";
import { dayState, daysLate } from "@/lib/core/calendar/day-state";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { ENGINE_VERSION } from "@/lib/core/engine-version";
import { listStoredRestatements } from "@/lib/db/baskets/restatements";
import { loadDataset } from "@/lib/db/dataset";
import { toDate, toDay } from "@/lib/db/day-date";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import type { Ctx } from "@/lib/services/context";

/** Readers who come once a week see a restatement. */
const NOTICE_DAYS = 7;

async function findRestatementNotice(ctx: Ctx, basketId: string): Promise<RestatementNotice | null> {
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
export async function describeDataset(ctx: Ctx, run: BasketRun): Promise<DatasetState> {
  const { label } = await loadDataset(ctx.db);
  const { basket } = run;
  const due = run.stored.weightSets.filter((set) => basket !== null && set.effectiveDay <= basket.asOf);
  const appliedDays = new Set(run.sets.filter((set) => set.appliedDay !== null).map((set) => set.effectiveDay));
  const inForce = due.findLast((set) => appliedDays.has(set.effectiveDay));
  const newest = due.at(-1);
  const toMark = (set: typeof newest): { day: string; status: WeightStatus } | null =>
    set === undefined ? null : { day: isoFromDay(set.effectiveDay), status: set.status };
  const row = basket === null ? 0 : basket.asOf - (run.panel.days[0] ?? 0);
  const priced = (asset: string): boolean =>
    Number.isFinite(run.panel.prices[run.panel.assets.indexOf(asset)]?.[row] ?? Number.NaN);
  return {
    simulated: ctx.isSimulated,
    label,
    engineVersion: ENGINE_VERSION,
    asOf: basket === null ? null : isoFromDay(basket.asOf),
    dayState: basket === null ? null : dayState(basket.asOf, ctx.now()),
    daysLate: basket === null ? 0 : daysLate(basket.asOf, ctx.now()),
    pricedConstituents: basket?.constituents.filter(priced).length ?? 0,
    constituents: basket?.constituents.length ?? 0,
    setInForce: toMark(inForce),
    setMissing: newest === inForce ? null : toMark(newest),
    restated: await findRestatementNotice(ctx, run.stored.basket.id),
  };
}
