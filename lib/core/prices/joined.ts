import type { PricePanel } from "@/lib/core/prices/panel";
import type { Migration } from "@/lib/core/prices/ticker-events";

/** Tickers whose holders ended up with `asset`, nearest first; each with how many units of `asset` one old unit became. */
function formerTickers(asset: string, migrations: readonly Migration[]): { ticker: string; units: number }[] {
  const found: { ticker: string; units: number }[] = [];
  let name = asset;
  let units = 1;
  for (;;) {
    const step = migrations.findLast(
      (m) => m.to === name && m.from !== asset && !found.some((f) => f.ticker === m.from),
    );
    if (step === undefined) return found;
    units *= step.ratio;
    name = step.from;
    found.push({ ticker: name, units });
  }
}

/**
 * Price history of an asset across the tickers it had: before its own first price, that of its former ticker divided by
 * the migration ratio (rule 9). Own prices always count; gaps after the first own price stay gaps.
 * @param panel prices in USD on one axis, with the former tickers among its assets
 * @param migrations renames to follow; a merger into an asset with a history of its own changes nothing
 * @returns new column, USD per unit of `asset`, NaN where no ticker has a price
 */
export function joinedPrices(panel: PricePanel, asset: string, migrations: readonly Migration[]): Float64Array {
  const own = panel.prices[panel.assets.indexOf(asset)];
  const joined = own === undefined ? new Float64Array(panel.days.length).fill(Number.NaN) : own.slice();
  for (const { ticker, units } of formerTickers(asset, migrations)) {
    const former = panel.prices[panel.assets.indexOf(ticker)];
    const known = joined.findIndex((price) => price > 0);
    const end = known < 0 ? joined.length : known;
    for (let row = 0; former !== undefined && row < end; row++) joined[row] = former[row]! / units;
  }
  return joined;
}
