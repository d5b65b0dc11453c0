import type { Holding } from "@/lib/contracts/levels/holding";
import { periodBase } from "@/lib/core/metrics/period-return";
import { joinedPrices } from "@/lib/core/prices/joined";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { StoredMigration } from "@/lib/db/baskets/baskets";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";
import { toPeriodReturns } from "@/lib/services/baskets/to-period-returns";

/** The ticker that a holding in `asset` has become by the end of the history. */
function currentTicker(asset: string, held: ReadonlySet<string>, migrations: readonly StoredMigration[]): string {
  const next = migrations.find((migration) => migration.from === asset && !held.has(asset) && held.has(migration.to));
  return next === undefined ? asset : next.to;
}

/** Prices of what a basket holds or held, and what its tickers became. */
export interface HoldingPrices {
  readonly panel: PricePanel;
  readonly migrations: readonly StoredMigration[];
  /** by ticker */
  readonly names: ReadonlyMap<string, string>;
}

/** What a published basket holds on its as-of day, largest first; none before its first price. */
export function toHoldings({ state }: PublishedBasket, { panel, migrations, names }: HoldingPrices): Holding[] {
  const { history, moved } = state;
  if (history === null || moved === null) return [];
  const { firstDay, asOf, constituents } = history;
  const held = new Set(constituents.map(({ asset }) => asset));
  const targets = new Map<string, number>();
  for (const { asset, publishedBps } of state.reviews.findLast(({ appliedDay }) => appliedDay !== null)?.weights ?? [])
    if (publishedBps !== null) targets.set(currentTicker(asset, held, migrations), publishedBps / 10_000);
  const hasMonth = periodBase("1M", asOf) >= firstDay;
  return constituents
    .map(({ asset, weight }): Holding => {
      const prices = joinedPrices(panel, asset, migrations);
      const { d1, m1, ytd } = toPeriodReturns(prices, panel.days, asOf);
      const part = moved.lastMonth.parts.find((row) => row.asset === asset)?.contribution;
      return {
        asset,
        name: names.get(asset) ?? asset,
        target: targets.get(asset) ?? null,
        weight: weight ?? Number.NaN,
        priceUsd: toPlainFigure(prices[asOf - (panel.days[0] ?? 0)]),
        d1,
        m1,
        ytd,
        contribution1m: hasMonth ? toPlainFigure(part ?? undefined) : { value: null, reason: "short-history" },
        staleDays: 0,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}
