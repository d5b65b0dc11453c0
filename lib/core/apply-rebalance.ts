import { IndexError } from "@/lib/core/index-error";
import type { OnUnpriced, Rebalance } from "@/lib/core/index-input";
import { flagsOf, holdingValue, type IndexRun, portfolioValue } from "@/lib/core/index-run";
import { usablePrice } from "@/lib/core/usable-price";

/** The rules of rebalancing that an index definition chooses. */
export interface RebalanceRules {
  readonly onUnpriced: OnUnpriced;
  /** calendar days for which a target's price is carried */
  readonly maxTargetStaleDays: number;
  /** basis points of the traded value, both sides */
  readonly costBps: number;
  /** level of the first composition, points */
  readonly base: number;
}

/**
 * Buys a composition at the close of a row (rules 4, 12, 15): u_i = V·w_i/P_i, V being what the holdings are worth
 * after the row's migrations and delistings, less the cost of trading.
 * @returns false when the rebalance has to wait for a price
 * @throws IndexError UNPRICED_AT_REBALANCE when the rule is `error`
 */
export function applyRebalance(run: IndexRun, rebalance: Rebalance, rules: RebalanceRules, row: number): boolean {
  const { targets, unpriced } = splitTargets(run, rebalance.weights, rules.maxTargetStaleDays, row);
  const value = run.baseRow < 0 ? rules.base : portfolioValue(run, row);
  const waits =
    Number.isNaN(value) || targets.length === 0 || (unpriced.length > 0 && rules.onUnpriced !== "renormalize");
  if (waits) {
    if (rules.onUnpriced !== "error") return false;
    throw new IndexError("UNPRICED_AT_REBALANCE", `day ${run.panel.days[row]}: a holding or a target has no price`);
  }
  const weights = new Float64Array(run.units.length);
  const sum = targets.reduce((total, { weight }) => total + weight, 0);
  for (const { asset, weight } of targets) weights[asset] = weight / sum;

  const isBase = run.baseRow < 0;
  const traded = isBase ? 0 : tradedFraction(run, weights, value, row);
  const spent = value > 0 ? value * (1 - (rules.costBps / 10_000) * traded) : 0;
  const units = new Float64Array(run.units.length);
  for (const { asset, price } of targets) units[asset] = (spent * weights[asset]!) / price;
  run.units = units;
  run.cash = 0;
  if (isBase) run.baseRow = row;

  const flags = flagsOf(run.flags, row);
  flags.dropped.push(...unpriced);
  flags.events.push({ kind: "rebalance" });
  const turnover = isBase ? Number.NaN : traded / 2;
  run.turnover.push({ day: run.panel.days[row]!, dueDay: rebalance.day, turnover });
  return true;
}

/** Σ|new − drifted| over assets and cash; NaN when there is nothing to drift (a level of 0). */
function tradedFraction(run: IndexRun, weights: Float64Array, value: number, row: number): number {
  let traded = run.cash / value;
  for (let a = 0; a < weights.length; a++) traded += Math.abs(weights[a]! - holdingValue(run, a, row) / value);
  return traded;
}

interface Target {
  readonly asset: number;
  readonly weight: number;
  /** USD, carried if need be */
  readonly price: number;
}

/** Targets that can be bought, and the names of those that can't. A weight of 0 is no target. */
function splitTargets(run: IndexRun, weights: ReadonlyMap<string, number>, maxStaleDays: number, row: number) {
  const targets: Target[] = [];
  const unpriced: string[] = [];
  for (const [name, weight] of weights) {
    if (weight === 0) continue;
    const asset = run.column.get(name)!;
    const price = usablePrice(run.panel.prices[asset]!, run.panel.days, row, maxStaleDays);
    if (Number.isNaN(price)) unpriced.push(name);
    else targets.push({ asset, weight, price });
  }
  return { targets, unpriced };
}
