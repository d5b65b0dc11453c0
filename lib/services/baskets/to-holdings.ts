import type { PublishedHolding } from "@/lib/contracts/baskets/published-state";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { periodBase } from "@/lib/core/metrics/period-return";
import { joinedPrices } from "@/lib/core/prices/joined";
import type { StoredMigration } from "@/lib/db/baskets/baskets";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import type { FoldedContribution } from "@/lib/services/baskets/to-contributions";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";
import { toPeriodReturns } from "@/lib/services/baskets/to-period-returns";

/** The ticker that a holding in `asset` has become by the end of the history. */
function currentTicker(asset: string, held: ReadonlySet<string>, migrations: readonly StoredMigration[]): string {
  const next = migrations.find((migration) => migration.from === asset && !held.has(asset) && held.has(migration.to));
  return next === undefined ? asset : next.to;
}

/**
 * What a computed basket holds on its as-of day, largest first.
 * @param month contributions of the last month
 */
export function toHoldings(run: BasketRun, basket: BasketSeries, month: FoldedContribution): PublishedHolding[] {
  const { panel, migrations } = run;
  const { series, asOf, constituents } = basket;
  const held = new Set(constituents);
  const inForce = run.stored.weightSets.findLast((set) =>
    run.sets.some((outcome) => outcome.effectiveDay === set.effectiveDay && outcome.appliedDay !== null),
  );
  const targets = new Map<string, number>();
  for (const [asset, bps] of inForce?.weightsBps ?? [])
    targets.set(currentTicker(asset, held, migrations), bps / 10_000);
  const hasMonth = periodBase("1M", asOf) >= (series.days[0] ?? asOf);
  const row = asOf - (series.days[0] ?? 0);
  return constituents
    .map((asset): PublishedHolding => {
      const prices = joinedPrices(panel, asset, migrations);
      const { d1, m1, ytd } = toPeriodReturns(prices, panel.days, asOf);
      const part = month.parts.get(asset)?.value ?? Number.NaN;
      return {
        asset,
        target: targets.get(asset) ?? null,
        weight: series.weights[series.assets.indexOf(asset)]?.[row] ?? 0,
        priceUsd: toPlainFigure(prices[asOf - (panel.days[0] ?? 0)]),
        d1,
        m1,
        ytd,
        contribution1m: hasMonth ? toPlainFigure(part) : { value: null, reason: "short-history" },
        staleDays: 0,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}
