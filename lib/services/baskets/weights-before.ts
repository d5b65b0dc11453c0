import type { BasketSeries } from "@/lib/core/baskets/series";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";

/**
 * Drifted weights just before a row's events: the units of the composition before it, at the row's own prices.
 * @param row of the basket's axis
 * @returns fractions by asset, NaN for one without a price of that day; empty before the base and where the level is unknown
 */
export function weightsBefore(run: BasketRun, basket: BasketSeries, row: number): ReadonlyMap<string, number> {
  const { series } = basket;
  const held = series.compositions.findLast((composition) => composition.row < row);
  const level = series.gross[row];
  if (held === undefined || level === undefined || Number.isNaN(level)) return new Map();
  const offset = (series.days[row] ?? 0) - (run.panel.days[0] ?? 0);
  return new Map(
    series.assets.flatMap((asset, a) => {
      const units = held.units[a] ?? 0;
      const price = run.panel.prices[run.panel.assets.indexOf(asset)]?.[offset] ?? Number.NaN;
      return units > 0 ? [[asset, (units * price) / level] as const] : [];
    }),
  );
}
