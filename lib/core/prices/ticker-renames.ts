import type { PricePanel } from "@/lib/core/prices/panel";
import type { Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";

/**
 * The migrations in which one ticker only took the place of another: the new one has no price up to the day of the
 * change. A merger into an asset with a history of its own is none.
 * @param panel prices with both tickers among its assets; a migration of others is left out
 */
export function tickerRenames(panel: PricePanel, migrations: readonly Migration[]): Migration[] {
  return migrations.filter(({ from, to, day }) => {
    const prices = panel.prices[panel.assets.indexOf(to)];
    const first = prices?.findIndex(isPrice) ?? -1;
    return panel.assets.includes(from) && first >= 0 && panel.days[first]! > day;
  });
}

/** The ticker that a name resolves to now, after every rename. */
export function currentTicker(name: string, renames: readonly Migration[]): string {
  const seen = new Set<string>();
  let ticker = name;
  while (!seen.has(ticker)) {
    seen.add(ticker);
    ticker = renames.find(({ from }) => from === ticker)?.to ?? ticker;
  }
  return ticker;
}
