import { flagsOf, type IndexRun } from "@/lib/core/index-run";
import { carriedRow } from "@/lib/core/usable-price";

/**
 * Writes the gross level of rows `from` … `to` from the units held now (rules 2 and 11): L_t = Σ u_i·P_i,t + cash.
 * A carried price is flagged stale; a holding without a usable one makes the row NaN and is flagged missing.
 */
export function valueRows(run: IndexRun, from: number, to: number): void {
  const { gross, units } = run;
  gross.fill(run.cash, from, to + 1);
  for (let a = 0; a < units.length; a++) {
    const held = units[a]!;
    if (held === 0) continue;
    const prices = run.panel.prices[a]!;
    for (let t = from; t <= to; t++) {
      const price = prices[t]!;
      if (price > 0 && price < Number.POSITIVE_INFINITY) gross[t]! += held * price;
      else gross[t]! += held * carriedPrice(run, a, t);
    }
  }
}

/** The slow path of a gap: the carried price, or NaN; says so in the row's flags. */
function carriedPrice(run: IndexRun, asset: number, row: number): number {
  const { days, assets, prices } = run.panel;
  const from = carriedRow(prices[asset]!, days, row, run.maxStaleDays);
  const flags = flagsOf(run.flags, row);
  if (from < 0) {
    flags.missing.push(assets[asset]!);
    return Number.NaN;
  }
  flags.stale.push(assets[asset]!);
  return prices[asset]![from]!;
}
