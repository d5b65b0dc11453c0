import { followedMigrations } from "@/lib/core/baskets/migrations";
import { dueComposition, planWeightSet, type WeightSetPlan } from "@/lib/core/baskets/plan-weight-set";
import { type BasketRules, type BasketSeries, basketSeries, departures } from "@/lib/core/baskets/series";
import { historyEnd } from "@/lib/core/prices/history-end";
import { type PricePanel, panelRows, rowAtOrAfter } from "@/lib/core/prices/panel";
import {
  cutSetPeriods,
  type SetPeriod,
  setsByDay,
  type WeightSet,
  type WeightSetOutcome,
} from "@/lib/core/weights/weight-set";

/** A basket whose weights are data: dated sets, each with the status of its source. */
export interface PublishedBasketInput extends Omit<BasketRules, "rebalances"> {
  readonly panel: PricePanel;
  readonly sets: readonly WeightSet[];
}

/** Levels of a published basket and what became of each of its sets. */
export interface PublishedBasket {
  /** null while no set finds a price */
  readonly basket: BasketSeries | null;
  /** oldest first, one a day */
  readonly sets: readonly WeightSetOutcome[];
  /** cover the axis of the basket without a gap */
  readonly weightPeriods: readonly SetPeriod[];
}

/**
 * A basket from dated weight sets (methodology.md, Baskets, "Published"): published and unverified sets apply at the
 * close of their effective day, missing and partial ones never; targets without a price that day are left out and
 * the rest scaled; tickers migrate where the new one is priced within seven days.
 * @param input prices in USD, weights in basis points, fee as a fraction per year; base 100 on the first set
 * @throws IndexError WEIGHTS_SUM when a set that applies is off 10,000 by more than 50 basis points
 */
export function computePublishedBasket(input: PublishedBasketInput): PublishedBasket {
  const { panel: whole, sets: given, migrations: known = [], ...fee } = input;
  const migrations = followedMigrations(whole, known);
  const sets = setsByDay(given);
  const due = sets.flatMap((set) => dueComposition(whole, set, migrations) ?? []);
  const panel = panelRows(whole, 0, historyEnd(due, whole.days.length) + 1);
  const leaving = departures(panel, migrations, fee.delistings);
  const plans = sets.map((set) => planWeightSet(panel, set, migrations, leaving));
  const first = plans.find(({ rebalance }) => rebalance !== null);
  if (!first) return { basket: null, sets: plans.map((plan) => outcomeOf(plan, null)), weightPeriods: [] };

  const shown = panelRows(panel, rowAtOrAfter(panel.days, first.set.effectiveDay), panel.days.length);
  const basket = basketSeries(shown, {
    ...fee,
    rebalances: plans.flatMap(({ rebalance }) => rebalance ?? []),
    migrations: [...migrations, ...plans.flatMap((plan) => plan.migrations)],
  });
  const outcomes = plans.map((plan) => outcomeOf(plan, basket));
  return { basket, sets: outcomes, weightPeriods: cutSetPeriods(outcomes, shown.days[0]!, shown.days.at(-1)!) };
}

/** What the computation made of a plan: a rebalance may have waited, and found another target unpriced by then. */
function outcomeOf(plan: WeightSetPlan, basket: BasketSeries | null): WeightSetOutcome {
  const { effectiveDay, status } = plan.set;
  const applied = basket?.series.turnover.find(({ dueDay }) => dueDay === effectiveDay);
  if (!basket || !applied) return { effectiveDay, status, appliedDay: null, dropped: plan.dropped };
  const row = rowAtOrAfter(basket.series.days, applied.day);
  const late = basket.series.flags.get(row)!.dropped.map((asset) => ({ asset, weightBps: plan.bought.get(asset)! }));
  return { effectiveDay, status, appliedDay: applied.day, dropped: [...plan.dropped, ...late] };
}
