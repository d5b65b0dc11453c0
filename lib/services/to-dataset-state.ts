import type { DatasetState } from "@/lib/contracts/fund-overview";
import { WeightStatus } from "@/lib/contracts/weight-status";
import { isoFromDay } from "@/lib/core/iso-day";
import { loadDataset } from "@/lib/db/dataset";
import type { Ctx } from "@/lib/services/context";
import type { BasketRun } from "@/lib/services/load-basket-runs";
import { ENGINE_VERSION } from "@/lib/services/refresh-levels";

const MS_PER_DAY = 86_400_000;
/** a day is final from 06:00 UTC of the next one (market-data policy) */
const FINAL_AFTER_MS = 6 * 3_600_000;

/** What the as-of strip says of a basket: day, finality, coverage, weights in force, dataset. */
export async function toDatasetState(ctx: Ctx, run: BasketRun): Promise<DatasetState> {
  const { label } = await loadDataset(ctx.db);
  const { basket } = run;
  const due = run.stored.weightSets.filter((set) => basket !== null && set.effectiveDay <= basket.asOf);
  const appliedDays = new Set(run.sets.filter((set) => set.appliedDay !== null).map((set) => set.effectiveDay));
  const inForce = due.findLast((set) => appliedDays.has(set.effectiveDay));
  const newest = due.at(-1);
  const toMark = (set: typeof newest): { day: string; status: WeightStatus } | null =>
    set === undefined ? null : { day: isoFromDay(set.effectiveDay), status: WeightStatus.parse(set.status) };
  const row = basket === null ? 0 : basket.asOf - (run.panel.days[0] ?? 0);
  const priced = (asset: string): boolean =>
    Number.isFinite(run.panel.prices[run.panel.assets.indexOf(asset)]?.[row] ?? Number.NaN);
  return {
    simulated: ctx.isSimulated,
    label,
    engineVersion: ENGINE_VERSION,
    asOf: basket === null ? null : isoFromDay(basket.asOf),
    isFinal: basket !== null && ctx.now() >= (basket.asOf + 1) * MS_PER_DAY + FINAL_AFTER_MS,
    pricedConstituents: basket?.constituents.filter(priced).length ?? 0,
    constituents: basket?.constituents.length ?? 0,
    setInForce: toMark(inForce),
    setMissing: newest === inForce ? null : toMark(newest),
  };
}
