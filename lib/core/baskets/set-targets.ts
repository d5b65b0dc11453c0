import { firstPriceFrom } from "@/lib/core/baskets/migrations";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting, Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";
import type { DroppedTarget } from "@/lib/core/weights/weight-set";

/** What a set buys on a row. */
export interface SetTargets {
  /** basis points by the ticker that is bought */
  readonly bought: ReadonlyMap<string, number>;
  /** named by the set, without a price on that row */
  readonly dropped: readonly DroppedTarget[];
  /** conversions that the set makes necessary: it names an old ticker before the new one has a price */
  readonly migrations: readonly Migration[];
}

/**
 * Turns the tickers that a set names into those that can be bought on a row. A ticker whose migration lies behind
 * is read as the new one (rule 9: the old price is ignored). If only the old one is priced yet, it is bought and
 * converted on the new one's first day. A new ticker named before any migration is an ordinary trade. What departs at
 * the close of that very row is not bought.
 * @param migrations those the basket follows, by day
 */
export function setTargets(
  panel: PricePanel,
  weightsBps: ReadonlyMap<string, number>,
  migrations: readonly Migration[],
  leaving: readonly Delisting[],
  row: number,
): SetTargets {
  const today = panel.days[row]!;
  const bought = new Map<string, number>();
  const dropped: DroppedTarget[] = [];
  const late: Migration[] = [];
  for (const [named, weightBps] of weightsBps) {
    const { asset, next } = tickerInForce(panel, named, migrations, row);
    const departs = next === undefined && leaving.some((gone) => gone.asset === asset && gone.day === today);
    if (departs || !isPricedOn(panel, asset, row)) {
      dropped.push({ asset: named, weightBps });
      continue;
    }
    bought.set(asset, (bought.get(asset) ?? 0) + weightBps);
    const day = next && firstPriceFrom(panel, next.to, today + 1);
    if (next && day !== undefined) late.push({ ...next, day });
  }
  return { bought, dropped, migrations: late };
}

/**
 * Follows migrations up to a row as far as there are prices.
 * @param migrations those the basket follows, by day
 * @returns the ticker that a name resolves to there; `next` is the migration that has to wait for its price
 */
export function tickerInForce(
  panel: PricePanel,
  named: string,
  migrations: readonly Migration[],
  row: number,
): { readonly asset: string; readonly next: Migration | undefined } {
  let asset = named;
  let next: Migration | undefined;
  for (const migration of migrations) {
    if (migration.from !== asset || migration.day > panel.days[row]!) continue;
    if (isPricedOn(panel, migration.to, row)) {
      asset = migration.to;
      next = undefined;
    } else {
      next = migration;
    }
  }
  return { asset, next };
}

function isPricedOn(panel: PricePanel, asset: string, row: number): boolean {
  const prices = panel.prices[panel.assets.indexOf(asset)];
  return prices !== undefined && isPrice(prices[row]!);
}
