import { REMOVAL_DAYS } from "@/lib/core/prices/gaps";
import { type PricePanel, rowAtOrAfter } from "@/lib/core/prices/panel";
import type { Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";

/**
 * The migrations that a basket can follow: the new ticker has a price within seven days of the migration day. Where
 * it has none the holding stays with the old ticker and ends by the seven-day rule. A dated ratio schedule is
 * several migrations of one pair.
 * @returns those migrations, by day
 */
export function followedMigrations(panel: PricePanel, migrations: readonly Migration[]): Migration[] {
  return migrations
    .filter(({ day, from, to }) => panel.assets.includes(from) && firstPriceFrom(panel, to, day) !== undefined)
    .sort((a, b) => a.day - b.day);
}

/**
 * First day at or after `day`, at most seven days on, on which an asset has a price.
 * @returns UTC day number, undefined when there is none or the asset has no column
 */
export function firstPriceFrom(panel: PricePanel, asset: string, day: number): number | undefined {
  const prices = panel.prices[panel.assets.indexOf(asset)];
  if (prices === undefined) return undefined;
  for (let t = rowAtOrAfter(panel.days, day); t < panel.days.length && panel.days[t]! <= day + REMOVAL_DAYS; t++) {
    if (isPrice(prices[t]!)) return panel.days[t]!;
  }
  return undefined;
}

/**
 * A ticker and every later ticker that its holders end up with.
 * @param migrations by day
 * @returns names, the ticker itself first
 */
export function laterTickers(asset: string, migrations: readonly Migration[]): string[] {
  const names = [asset];
  for (const { from, to } of migrations) if (names.includes(from) && !names.includes(to)) names.push(to);
  return names;
}
