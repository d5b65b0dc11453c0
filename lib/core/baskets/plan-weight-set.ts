import { laterTickers } from "@/lib/core/baskets/migrations";
import { type SetTargets, setTargets } from "@/lib/core/baskets/set-targets";
import type { Rebalance } from "@/lib/core/index/input";
import { WEIGHT_SUM_TOLERANCE } from "@/lib/core/index/targets";
import { IndexError } from "@/lib/core/index-error";
import type { DueComposition } from "@/lib/core/prices/history-end";
import { type PricePanel, rowAtOrAfter } from "@/lib/core/prices/panel";
import type { Delisting, Migration } from "@/lib/core/prices/ticker-events";
import { canApply, type WeightSet } from "@/lib/core/weights/weight-set";

/** What a set requires of the index engine. */
export interface WeightSetPlan extends SetTargets {
  readonly set: WeightSet;
  /** null when the set may not apply, lies past the prices, or finds none of its targets priced */
  readonly rebalance: Rebalance | null;
}

/**
 * Plans one set on a panel that ends where the basket's history ends.
 * @param migrations those the basket follows, by day
 * @param leaving departures on the panel
 * @throws IndexError WEIGHTS_SUM
 */
export function planWeightSet(
  panel: PricePanel,
  set: WeightSet,
  migrations: readonly Migration[],
  leaving: readonly Delisting[],
): WeightSetPlan {
  const targets = targetsOf(panel, set, migrations, leaving);
  if (!targets) return { set, rebalance: null, bought: new Map(), dropped: [], migrations: [] };
  const sum = sumOf(targets.bought);
  if (sum === 0) return { set, rebalance: null, ...targets };
  const weights = new Map([...targets.bought].map(([asset, weightBps]) => [asset, weightBps / sum]));
  return { set, rebalance: { day: set.effectiveDay, weights }, ...targets };
}

/**
 * The composition that a set should bring, on the whole axis: what the end of the history is judged by.
 * @returns undefined when the set may not apply or lies past the prices
 * @throws IndexError WEIGHTS_SUM
 */
export function dueComposition(
  panel: PricePanel,
  set: WeightSet,
  migrations: readonly Migration[],
): DueComposition | undefined {
  const targets = targetsOf(panel, set, migrations, []);
  if (!targets) return undefined;
  const members = [...targets.bought.keys()].map((asset) =>
    panel.prices.filter((_, a) => laterTickers(asset, migrations).includes(panel.assets[a]!)),
  );
  return { row: rowAtOrAfter(panel.days, set.effectiveDay), members, due: set.weightsBps.size };
}

function targetsOf(
  panel: PricePanel,
  set: WeightSet,
  migrations: readonly Migration[],
  leaving: readonly Delisting[],
): SetTargets | undefined {
  const row = rowAtOrAfter(panel.days, set.effectiveDay);
  if (!canApply(set.status) || row === panel.days.length) return undefined;
  const sum = sumOf(set.weightsBps);
  if (Math.abs(sum - 10_000) > WEIGHT_SUM_TOLERANCE * 10_000) {
    throw new IndexError("WEIGHTS_SUM", `the set of day ${set.effectiveDay} sums to ${sum} basis points`);
  }
  return setTargets(panel, set.weightsBps, migrations, leaving, row);
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}
