import { computePublishedBasket } from "@/lib/core/baskets/published-basket";
import { reweighedSets } from "@/lib/core/baskets/reweighed-sets";
import { computeRuleBasket, type RuleReview, type Weighting } from "@/lib/core/baskets/rule-basket";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { computeSingleAsset } from "@/lib/core/baskets/single-asset";
import { delistedPanel } from "@/lib/core/prices/delisted-panel";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { Delisting } from "@/lib/core/prices/ticker-events";
import type { SetPeriod, WeightSetOutcome } from "@/lib/core/weights/weight-set";
import { listMigrations, listStoredBaskets, type StoredBasket, type StoredMigration } from "@/lib/db/baskets/baskets";
import type { DbSession } from "@/lib/db/client";
import { loadPriceHistories, type PriceHistory } from "@/lib/db/prices/histories";
import { listDelistings } from "@/lib/db/reference/delistings";
import { toKnownBasket } from "@/lib/services/baskets/internal/to-known-basket";

/** A basket as defined, the prices it rests on, and what the core made of both. */
export interface BasketRun {
  readonly stored: StoredBasket;
  /** migrations among the tickers of this basket */
  readonly migrations: readonly StoredMigration[];
  /** stated delistings among them; prices after their days are left out of the panel */
  readonly delistings: readonly Delisting[];
  /** every asset the basket names or migrates to, from its first price to its last */
  readonly panel: PricePanel;
  /** null while no composition finds a price */
  readonly basket: BasketSeries | null;
  /** what became of each weight set, oldest first; empty for baskets built by rule */
  readonly sets: readonly WeightSetOutcome[];
  /** reviews of a basket built by rule, oldest first; empty for the others */
  readonly reviews: readonly RuleReview[];
  readonly weightPeriods: readonly SetPeriod[];
}

/** Every ticker that a basket names, and those that these became. */
export function listTickers(stored: StoredBasket, migrations: readonly StoredMigration[]): string[] {
  const tickers = new Set([
    ...stored.members.map((member) => member.assetId),
    ...stored.weightSets.flatMap((set) => [...set.weightsBps.keys()]),
  ]);
  // A member of a rule basket brings its former tickers along; a chain needs one more pass than it has links.
  for (let pass = 0; pass < migrations.length; pass++) {
    const before = tickers.size;
    for (const { from, to } of migrations) {
      if (tickers.has(from)) tickers.add(to);
      if (tickers.has(to) && stored.members.length > 0) tickers.add(from);
    }
    if (tickers.size === before) break;
  }
  return [...tickers].sort();
}

/**
 * Histories on one axis of consecutive days, NaN where there is no price; assets without any price have no column.
 * @returns columns in the order of `assets`
 */
export function toPanel(assets: readonly string[], histories: ReadonlyMap<string, PriceHistory>): PricePanel {
  const priced = assets.filter((asset) => histories.has(asset));
  const found = priced.flatMap((asset) => histories.get(asset) ?? []);
  const firstDay = Math.min(...found.map((history) => history.days[0] ?? Number.POSITIVE_INFINITY));
  const lastDay = Math.max(...found.map((history) => history.days.at(-1) ?? Number.NEGATIVE_INFINITY));
  const length = found.length === 0 ? 0 : lastDay - firstDay + 1;
  const prices = found.map((history) => {
    const column = new Float64Array(length).fill(Number.NaN);
    for (const [i, day] of history.days.entries()) column[day - firstDay] = history.closeUsd[i] ?? Number.NaN;
    return column;
  });
  return { days: Int32Array.from({ length }, (_, t) => firstDay + t), assets: priced, prices };
}

function toSingleSeries(panel: PricePanel, asset: string): BasketSeries | null {
  const series = computeSingleAsset(panel, asset);
  const asOf = series?.days.at(-1);
  return series === null || asOf === undefined ? null : { series, asOf, constituents: [asset], removals: [] };
}

function computeRun(
  stored: StoredBasket,
  { migrations, delistings }: Pick<BasketRun, "migrations" | "delistings">,
  whole: PricePanel,
  weighting?: Weighting,
): BasketRun {
  const panel = delistedPanel(whole, delistings);
  const run = { stored, migrations, delistings, panel, sets: [], reviews: [], weightPeriods: [] };
  const feePerYear = stored.basket.feePerYear ?? 0;
  if (panel.days.length === 0) return { ...run, basket: null };
  switch (stored.basket.weighting) {
    case "published": {
      const sets = weighting === undefined ? stored.weightSets : reweighedSets(stored.weightSets, weighting);
      return { ...run, ...computePublishedBasket({ panel, sets, migrations, delistings, feePerYear }) };
    }
    case "single":
      return { ...run, basket: toSingleSeries(panel, stored.members[0]?.assetId ?? "") };
    case "equal": {
      const members = stored.members.map(({ assetId, validFrom, validTo }) => ({
        asset: assetId,
        ...(validFrom === null ? {} : { from: validFrom }),
        ...(validTo === null ? {} : { to: validTo }),
      }));
      const rules = weighting === undefined ? {} : { weighting };
      return { ...run, ...computeRuleBasket({ panel, members, migrations, delistings, feePerYear, ...rules }) };
    }
  }
}

/** What happens to tickers, by day: those that become others, and those that end. */
export interface TickerEvents {
  readonly migrations: readonly StoredMigration[];
  readonly delistings: readonly Delisting[];
}

/** @param knownOn UTC day: only what had happened by its end; everything without it */
export async function loadTickerEvents(db: DbSession, knownOn?: number): Promise<TickerEvents> {
  const [migrations, delistings] = await Promise.all([listMigrations(db), listDelistings(db)]);
  const isKnown = ({ day }: { readonly day: number }) => knownOn === undefined || day <= knownOn;
  return {
    migrations: migrations.filter(isKnown),
    delistings: delistings.filter(isKnown).map(({ asset, day, priceUsd }) => ({
      asset,
      day,
      ...(priceUsd === null ? {} : { price: Number(priceUsd) }),
    })),
  };
}

/**
 * Computes one basket from what defines it.
 * @param events of every ticker there is
 * @param histories of every ticker of the basket that has any price
 * @param weighting see computeBaskets
 */
export function runBasket(
  stored: StoredBasket,
  { migrations, delistings }: TickerEvents,
  histories: ReadonlyMap<string, PriceHistory>,
  weighting?: Weighting,
): BasketRun {
  const tickers = listTickers(stored, migrations);
  const own = {
    migrations: migrations.filter(({ from, to }) => tickers.includes(from) && tickers.includes(to)),
    delistings: delistings.filter(({ asset }) => tickers.includes(asset)),
  };
  return computeRun(stored, own, toPanel(tickers, histories), weighting);
}

/**
 * Computes baskets from what is stored.
 * @param ids which ones; all when left out
 * @param how.knownOn UTC day: only from what was known at its end; from all that is stored without it
 * @param how.weighting weighs the members of every review and set anew; without it each basket keeps its own weights
 * @returns in the order of display
 */
export async function computeBaskets(
  db: DbSession,
  ids?: readonly string[],
  { knownOn, weighting }: { readonly knownOn?: number | undefined; readonly weighting?: Weighting } = {},
): Promise<BasketRun[]> {
  const [stored, events] = await Promise.all([
    listStoredBaskets(db, ids, { withHistory: knownOn !== undefined }),
    loadTickerEvents(db, knownOn),
  ]);
  const baskets = knownOn === undefined ? stored : stored.map((basket) => toKnownBasket(basket, knownOn));
  const tickers = baskets.flatMap((basket) => listTickers(basket, events.migrations));
  const histories = await loadPriceHistories(db, [...new Set(tickers)], knownOn);
  return baskets.map((basket) => runBasket(basket, events, histories, weighting));
}
