import type { ContributionRow, Holding } from "@/lib/contracts/fund-overview";
import type { BasketSeries } from "@/lib/core/basket-series";
import { contribution } from "@/lib/core/contribution";
import { joinedPrices } from "@/lib/core/joined-prices";
import { periodBase } from "@/lib/core/metrics/period-return";
import type { StoredMigration } from "@/lib/db/baskets";
import type { BasketRun } from "@/lib/services/load-basket-runs";
import { toPlainFigure } from "@/lib/services/to-figure";
import { toPeriodReturns } from "@/lib/services/to-period-returns";

/** The ticker that a holding in `asset` has become by the end of the history. */
function currentTicker(asset: string, held: ReadonlySet<string>, migrations: readonly StoredMigration[]): string {
  const next = migrations.find((migration) => migration.from === asset && !held.has(asset) && held.has(migration.to));
  return next === undefined ? asset : next.to;
}

/** Contributions between two days with former tickers folded into the ones they became. */
function foldContributions(run: BasketRun, basket: BasketSeries, fromDay: number, toDay: number) {
  const { series } = basket;
  const firstDay = series.days[0] ?? 0;
  const found = contribution(series, Math.max(fromDay - firstDay, 0), toDay - firstDay);
  // A former ticker counts as the one held later, even if that one has left since.
  const everHeld = new Set(found.assets.keys());
  const parts = new Map<string, { value: number; includes: string[] }>();
  for (const [asset, value] of found.assets) {
    const renamed = run.migrations.find((migration) => migration.from === asset && everHeld.has(migration.to));
    const into = parts.get(renamed?.to ?? asset) ?? { value: 0, includes: [] };
    into.value += value;
    if (renamed !== undefined) into.includes.push(asset);
    parts.set(renamed?.to ?? asset, into);
  }
  return { ...found, parts };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What the basket holds on its as-of day, largest first. */
export function toHoldings(run: BasketRun, basket: BasketSeries, names: ReadonlyMap<string, string>): Holding[] {
  const { panel, migrations } = run;
  const { series, asOf, constituents } = basket;
  const held = new Set(constituents);
  const inForce = run.stored.weightSets.findLast((set) =>
    run.sets.some((outcome) => outcome.effectiveDay === set.effectiveDay && outcome.appliedDay !== null),
  );
  const targets = new Map<string, number>();
  for (const [asset, bps] of inForce?.weightsBps ?? [])
    targets.set(currentTicker(asset, held, migrations), bps / 10_000);
  const month = foldContributions(run, basket, periodBase("1M", asOf), asOf);
  const hasMonth = periodBase("1M", asOf) >= (series.days[0] ?? asOf);
  const row = asOf - (series.days[0] ?? 0);
  return constituents
    .map((asset): Holding => {
      const prices = joinedPrices(panel, asset, migrations);
      const { d1, m1, ytd } = toPeriodReturns(prices, panel.days, asOf);
      const part = month.parts.get(asset)?.value ?? Number.NaN;
      return {
        asset,
        name: names.get(asset) ?? asset,
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

/** Why the basket moved since its base: a row an asset ever held, and the totals they sum to. */
export function toContributions(run: BasketRun, basket: BasketSeries) {
  const held = new Set(basket.constituents);
  const found = foldContributions(run, basket, basket.series.days[0] ?? 0, basket.asOf);
  const rows = [...found.parts].map(
    ([asset, part]): ContributionRow => ({
      asset,
      includes: part.includes,
      isHeld: held.has(asset),
      contribution: orNull(part.value),
    }),
  );
  return {
    contributions: rows.sort((a, b) => Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0)),
    totals: { gross: toPlainFigure(found.gross), fee: toPlainFigure(found.fee), net: toPlainFigure(found.net) },
  };
}
