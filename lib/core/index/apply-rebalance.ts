import type { OnUnpriced } from "@/lib/core/index/input";
import { flagsOf, type IndexRun, recordEvent } from "@/lib/core/index/run";
import type { IndexTargets } from "@/lib/core/index/targets";
import { IndexError } from "@/lib/core/index-error";
import { usablePrice } from "@/lib/core/prices/usable-price";

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
export function applyRebalance(run: IndexRun, targets: IndexTargets, rules: RebalanceRules, row: number): boolean {
  const { columns, prices, weights, unpriced } = pricedTargets(run, targets, rules.maxTargetStaleDays, row);
  const isBase = run.baseRow < 0;
  const held = holdingValues(run, row);
  const value = isBase ? rules.base : sum(held) + run.cash;
  const isShort = unpriced.length > 0 && rules.onUnpriced !== "renormalize";
  if (isShort || Number.isNaN(value) || unpriced.length === targets.columns.length) {
    if (rules.onUnpriced !== "error") return false;
    throw new IndexError("UNPRICED_AT_REBALANCE", `day ${run.panel.days[row]}: a holding or a target has no price`);
  }
  const traded = isBase ? 0 : tradedFraction(weights, held, value) + run.cash / value;
  const spent = value > 0 ? value * (1 - (rules.costBps / 10_000) * traded) : 0;
  const units = weights; // in place: a small column takes longer to make than to fill
  for (let i = 0; i < columns.length; i++) units[columns[i]!] = (spent * units[columns[i]!]!) / prices[i]!;
  run.units = units;
  run.cash = 0;
  if (isBase) run.baseRow = row;

  flagsOf(run.flags, row).dropped.push(...unpriced);
  recordEvent(run, row, { kind: "rebalance" });
  const turnover = isBase ? Number.NaN : traded / 2;
  run.turnover.push({ day: run.panel.days[row]!, dueDay: targets.day, turnover });
  return true;
}

/** Σ|new − drifted| over the assets; NaN when there is nothing to drift (a level of 0). */
function tradedFraction(weights: Float64Array, held: readonly number[], value: number): number {
  let traded = 0;
  for (let a = 0; a < weights.length; a++) traded += Math.abs(weights[a]! * value - held[a]!);
  return traded / value;
}

/** Points in each asset at its usable price, NaN where a holding has none. */
function holdingValues(run: IndexRun, row: number): number[] {
  const { prices, days } = run.panel;
  const values: number[] = [];
  for (let a = 0; a < run.units.length; a++) {
    const units = run.units[a]!;
    values.push(units === 0 ? 0 : units * usablePrice(prices[a]!, days, row, run.maxStaleDays));
  }
  return values;
}

/** Columns of what can be bought with their prices (USD), weights by column (fractions that sum to 1), and the rest. */
function pricedTargets(run: IndexRun, targets: IndexTargets, maxStaleDays: number, row: number) {
  const { assets, days } = run.panel;
  const weights = new Float64Array(assets.length);
  const columns: number[] = [];
  const prices: number[] = [];
  const unpriced: string[] = [];
  let total = 0;
  for (let i = 0; i < targets.columns.length; i++) {
    const a = targets.columns[i]!;
    const price = usablePrice(run.panel.prices[a]!, days, row, maxStaleDays);
    if (Number.isNaN(price)) {
      unpriced.push(assets[a]!);
      continue;
    }
    columns.push(a);
    prices.push(price);
    weights[a] = targets.weights[i]!;
    total += weights[a]!;
  }
  for (let a = 0; a < weights.length; a++) weights[a]! /= total;
  return { columns, prices, weights, unpriced };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
