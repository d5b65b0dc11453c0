import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PricePanel, rowAtOrAfter } from "@/lib/core/prices/panel";
import { isPrice } from "@/lib/core/prices/usable-price";

/**
 * Return of a basket bought at one close and held to another, Σ w_i·P_i,to/P_i,from − 1 with Σ w = 1 (rule 2: units are
 * fixed, weights drift).
 * @param weights any positive numbers by asset; their sum is divided out
 * @param from UTC day of purchase
 * @param to UTC day of the last close
 * @returns fraction; no-price when an asset has none of its own on one of the two days
 */
export function heldReturn(panel: PricePanel, weights: ReadonlyMap<string, number>, from: number, to: number): Metric {
  const priceOn = (asset: string, day: number): number => {
    const row = rowAtOrAfter(panel.days, day);
    return panel.days[row] === day ? (panel.prices[panel.assets.indexOf(asset)]?.[row] ?? Number.NaN) : Number.NaN;
  };
  let value = 0;
  let total = 0;
  for (const [asset, weight] of weights) {
    const [bought, last] = [priceOn(asset, from), priceOn(asset, to)];
    if (!isPrice(bought) || !isPrice(last)) return noMetric("no-price", 0);
    value += (weight * last) / bought;
    total += weight;
  }
  return total > 0 ? metric(value / total - 1, to - from) : noMetric("no-price", 0);
}
