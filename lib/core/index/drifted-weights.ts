import type { Composition } from "@/lib/core/index/series";
import type { PricePanel } from "@/lib/core/prices/panel";
import { carriedRow, isPrice } from "@/lib/core/prices/usable-price";

/** Weights at the close of each row, fractions; see IndexSeries. */
export interface DriftedWeights {
  readonly weights: readonly Float64Array[];
  readonly cashWeight: Float64Array;
}

/**
 * Weights at the close of every row, after its events (rule 2): w_i,t = u_i·P_i,t / Σ u·P + cash.
 * @param compositions oldest first; one counts from its own row until the row before the next one's (none, within a row)
 * @returns one column an asset, 0 where it is not held, NaN where the holdings can't be valued
 */
export function driftedWeights(
  panel: PricePanel,
  compositions: readonly Composition[],
  maxStaleDays: number,
): DriftedWeights {
  const rows = panel.days.length;
  const first = compositions[0]?.row ?? rows;
  const total = new Float64Array(rows).fill(Number.NaN, 0, first);
  const cashWeight = total.slice();
  const weights = panel.assets.map(() => new Float64Array(rows).fill(Number.NaN, 0, first));
  compositions.forEach(({ row: from, units, cash }, k) => {
    const end = compositions[k + 1]?.row ?? rows;
    total.fill(cash, from, end);
    for (let a = 0; a < units.length; a++) {
      if (units[a] !== 0) addValues(panel, a, units[a]!, weights[a]!, total, { from, end, maxStaleDays });
    }
    for (const column of weights) for (let t = from; t < end; t++) column[t]! /= total[t]!;
    for (let t = from; t < end; t++) cashWeight[t] = cash / total[t]!;
  });
  return { weights, cashWeight };
}

/** Writes the value of one holding into its column and adds it to the total, points. */
function addValues(
  panel: PricePanel,
  asset: number,
  units: number,
  column: Float64Array,
  total: Float64Array,
  part: { from: number; end: number; maxStaleDays: number },
): void {
  const prices = panel.prices[asset]!;
  for (let t = part.from; t < part.end; t++) {
    let price = prices[t]!;
    if (!isPrice(price)) {
      const row = carriedRow(prices, panel.days, t, part.maxStaleDays);
      price = row < 0 ? Number.NaN : prices[row]!;
    }
    column[t] = units * price;
    total[t]! += column[t]!;
  }
}
