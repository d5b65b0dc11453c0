import { flagsOf, type IndexRun } from "@/lib/core/index/run";
import { carriedRow, isPrice } from "@/lib/core/prices/usable-price";

/** Holdings valued in one sweep over the rows: the level is then read and written once for four prices. */
const SWEEP = 4;

/**
 * Writes the gross level of rows `from` … `to` from the units held now (rules 2 and 11): L_t = Σ u_i·P_i,t + cash.
 * A carried price is flagged stale; a holding without a usable one makes the row NaN and is flagged missing.
 */
export function valueRows(run: IndexRun, from: number, to: number): void {
  const { gross } = run;
  gross.fill(run.cash, from, to + 1);
  const held = heldColumns(run);
  let k = 0;
  for (; k + SWEEP <= held.length; k += SWEEP) addFour(run, held, k, from, to);
  for (; k < held.length; k++) addOne(run, held[k]!, from, to);
  for (let t = from; t <= to; t++) if (gross[t] === Number.POSITIVE_INFINITY) revalueRow(run, held, t);
}

function heldColumns(run: IndexRun): number[] {
  const held: number[] = [];
  for (let a = 0; a < run.units.length; a++) if (run.units[a] !== 0) held.push(a);
  return held;
}

function addFour(run: IndexRun, held: readonly number[], k: number, from: number, to: number): void {
  const { gross, units } = run;
  const { prices } = run.panel;
  const [a, b, c, d] = [held[k]!, held[k + 1]!, held[k + 2]!, held[k + 3]!];
  const [pricesA, pricesB, pricesC, pricesD] = [prices[a]!, prices[b]!, prices[c]!, prices[d]!];
  const [unitsA, unitsB, unitsC, unitsD] = [units[a]!, units[b]!, units[c]!, units[d]!];
  for (let t = from; t <= to; t++) {
    const priceA = pricesA[t]!;
    const priceB = pricesB[t]!;
    const priceC = pricesC[t]!;
    const priceD = pricesD[t]!;
    if (priceA > 0 && priceB > 0 && priceC > 0 && priceD > 0) {
      gross[t]! += unitsA * priceA + unitsB * priceB + (unitsC * priceC + unitsD * priceD);
    } else {
      for (let i = k; i < k + SWEEP; i++) gross[t]! += units[held[i]!]! * countedPrice(run, held[i]!, t);
    }
  }
}

function addOne(run: IndexRun, asset: number, from: number, to: number): void {
  const { gross } = run;
  const units = run.units[asset]!;
  const prices = run.panel.prices[asset]!;
  for (let t = from; t <= to; t++) {
    const price = prices[t]!;
    gross[t]! += units * (price > 0 ? price : countedPrice(run, asset, t));
  }
}

/** An infinite quote is a gap too, but too rare to be looked for in the sweeps. */
function revalueRow(run: IndexRun, held: readonly number[], row: number): void {
  run.flags.delete(row);
  run.gross[row] = run.cash;
  for (const asset of held) run.gross[row]! += run.units[asset]! * countedPrice(run, asset, row);
}

/** The price that counts: the row's own, the carried one (flagged stale), or NaN (flagged missing). */
function countedPrice(run: IndexRun, asset: number, row: number): number {
  const { days, assets, prices } = run.panel;
  const own = prices[asset]![row]!;
  if (isPrice(own)) return own;
  const from = carriedRow(prices[asset]!, days, row, run.maxStaleDays);
  const flags = flagsOf(run.flags, row);
  if (from < 0) {
    flags.missing.push(assets[asset]!);
    return Number.NaN;
  }
  flags.stale.push(assets[asset]!);
  return prices[asset]![from]!;
}
