import type { Composition, IndexSeries } from "@/lib/core/index/series";
import { lastPrice } from "@/lib/core/prices/usable-price";

/**
 * Keeps for each asset what it was last worth, in points, so that every change of the level has an owner. Events
 * between two known levels are settled with the later one.
 */
export interface ContributionBook {
  /** gains of a settlement: one number an asset, then the cost of trading */
  readonly size: number;
  /** forgets what was held earlier; wasHeld then speaks of the time from here on */
  beginPeriod(): void;
  wasHeld(asset: number): boolean;
  /** what the holding in an asset is worth since the last settlement and the events after it, points */
  worth(asset: number): number;
  /** values the holdings at a row with a known level and hands out the gains since the last settlement, points */
  settle(row: number): Float64Array;
  /** lets the events at the close of a row change what is held */
  passEvents(row: number): void;
}

/** Opens an empty book; walk the rows upwards: settle, then passEvents. */
export function openBook(series: IndexSeries): ContributionBook {
  const { prices, compositions } = series;
  const assets = prices.length;
  const value = new Float64Array(assets);
  let held = new Uint8Array(assets);
  let pending = new Float64Array(assets + 1);
  let units = new Float64Array(assets);
  let cash = 0;
  let next = 0;

  const gain = (i: number, points: number) => {
    pending[i]! += points;
  };
  const mark = (row: number) => {
    for (let a = 0; a < assets; a++) {
      if (units[a] === 0) continue;
      const worth = units[a]! * lastPrice(prices[a]!, row);
      gain(a, worth - value[a]!);
      value[a] = worth;
    }
  };
  const note = () => {
    for (let a = 0; a < assets; a++) if (units[a] !== 0) held[a] = 1;
  };
  const total = () => value.reduce((sum, points) => sum + points, cash);

  const migrate = (from: number, to: number) => {
    value[to]! += value[from]!;
    value[from] = 0;
  };
  const sell = (asset: number, after: Composition, row: number) => {
    let proceeds = after.cash - cash;
    for (let a = 0; a < assets; a++) {
      if (a === asset || after.units[a] === units[a]) continue;
      const bought = (after.units[a]! - units[a]!) * lastPrice(prices[a]!, row);
      value[a]! += bought;
      proceeds += bought;
    }
    gain(asset, proceeds - value[asset]!);
    value[asset] = 0;
  };
  const rebalance = (after: Composition, row: number) => {
    mark(row);
    const before = total();
    for (let a = 0; a < assets; a++) value[a] = after.units[a]! * lastPrice(prices[a]!, row);
    cash = after.cash;
    const cost = total() - before;
    // the first composition is bought with the base itself; below the noise of the sum nothing was spent
    if (before > 0 && Math.abs(cost) > 1e-12 * before) gain(assets, cost);
  };

  return {
    size: assets + 1,
    beginPeriod() {
      held = new Uint8Array(assets);
      note();
    },
    wasHeld: (asset) => held[asset] === 1,
    worth: (asset) => value[asset]!,
    settle(row) {
      mark(row);
      const gains = pending;
      pending = new Float64Array(assets + 1);
      return gains;
    },
    passEvents(row) {
      for (; compositions[next]?.row === row; next++) {
        const after = compositions[next]!;
        const { event } = after;
        if (event.kind === "rebalance") rebalance(after, row);
        else if (event.kind === "delisting") sell(series.assets.indexOf(event.asset), after, row);
        else migrate(series.assets.indexOf(event.from), series.assets.indexOf(event.to));
        units = after.units.slice();
        cash = after.cash;
        note();
      }
    },
  };
}
