import { computeIndex } from "@/lib/core/index/compute";
import type { IndexInput } from "@/lib/core/index/input";
import type { IndexSeries } from "@/lib/core/index/series";
import { REMOVAL_DAYS, silentAfterRows } from "@/lib/core/prices/gaps";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting, Migration } from "@/lib/core/prices/ticker-events";
import { isPrice } from "@/lib/core/prices/usable-price";

/** What a basket adds to its prices: its compositions, its tickers, the delistings that are stated, its fee. */
export type BasketRules = Pick<
  IndexInput,
  "rebalances" | "migrations" | "delistings" | "feePerYear" | "feeMode" | "base"
>;

/** A basket's levels from its base to the end of its history. */
export interface BasketSeries {
  readonly series: IndexSeries;
  /** last UTC day on which every current constituent has a price of its own */
  readonly asOf: number;
  /** held at the end of the history, after migrations and removals */
  readonly constituents: readonly string[];
  /** members delisted, with the stated day, or deleted by the seven-day rule, with their last priced day */
  readonly removals: readonly { readonly asset: string; readonly day: number }[];
}

/**
 * Levels of a basket under the rules that all baskets share: unpriced targets dropped, members silent for more than
 * seven days deleted pro rata at their last price on their last priced day, carried for three days before that.
 * @param panel rows from the base to the end of the history (see historyEnd)
 * @param rules at least one rebalance whose targets are priced on the first row
 */
export function basketSeries(
  panel: PricePanel,
  rules: BasketRules & Required<Pick<BasketRules, "migrations">>,
): BasketSeries {
  const series = computeIndex({
    ...panel,
    ...rules,
    delistings: departures(panel, rules.migrations, rules.delistings),
    delistingPolicy: "prorata",
    onUnpriced: "renormalize",
    maxTargetStaleDays: 0,
  });
  const removed = [...series.flags].flatMap(([row, { events }]) =>
    events.flatMap((event) => (event.kind === "delisting" ? [{ asset: event.asset, day: panel.days[row]! }] : [])),
  );
  const units = series.compositions.at(-1)!.units;
  const held = panel.prices.filter((_, a) => units[a] !== 0);
  let row = panel.days.length - 1;
  while (row > 0 && !held.every((prices) => isPrice(prices[row]!))) row--;
  return {
    series,
    asOf: panel.days[row]!,
    constituents: panel.assets.filter((_, a) => units[a] !== 0),
    removals: removed,
  };
}

/**
 * Every departure on a panel, held or not: stated delistings, and last priced days before a silence of more than seven
 * days. A ticker that falls silent within seven days before its migration is not gone: the new ticker takes over; nor is
 * one whose delisting is stated for a day within that time.
 * @param stated what is known of delistings; prices after their days must not be in the panel
 */
export function departures(
  panel: PricePanel,
  migrations: readonly Migration[],
  stated: readonly Delisting[] = [],
): Delisting[] {
  const explained = [...migrations.map(({ from, day }) => ({ asset: from, day })), ...stated];
  const silent = panel.assets.flatMap((asset, a) =>
    silentAfterRows(panel.prices[a]!, panel.days)
      .map((row) => ({ asset, day: panel.days[row]! }))
      .filter(({ day }) => !explained.some((e) => e.asset === asset && e.day >= day && e.day <= day + REMOVAL_DAYS)),
  );
  return [...stated.filter(({ asset }) => panel.assets.includes(asset)), ...silent];
}
