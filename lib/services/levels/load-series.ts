import type { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import { knownSpan } from "@/lib/core/metrics/known-span";
import { joinedPrices } from "@/lib/core/prices/joined";
import { listMigrations, type StoredMigration } from "@/lib/db/baskets/baskets";
import { type DailyLevels, loadDailyLevels, NO_LEVELS } from "@/lib/db/baskets/levels";
import { listPublishedBaskets, type PublishedBasket } from "@/lib/db/baskets/published-states";
import type { DbSession } from "@/lib/db/client";
import { type ContributingProvider, listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { listAssetRows } from "@/lib/db/reference/assets";
import { toPanel } from "@/lib/services/baskets/compute-baskets";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import { spreadLevels } from "@/lib/services/levels/spread-levels";

/** A basket or an asset over its whole history. Days are UTC day numbers. */
export interface StoredSeries extends Pick<LevelSeries, "id" | "kind" | "name" | "unit"> {
  readonly firstDay: number;
  /** a basket's as-of day, an asset's last priced one; before firstDay while nothing is known */
  readonly lastDay: number;
  /** one entry a day from `firstDay`, NaN in gaps; points net of fee, or USD */
  readonly level: Float64Array;
  readonly endedDay: number | null;
  /** tickers whose prices it rests on */
  readonly assets: readonly string[];
  /** ids of those who are owed a line for published levels; none of an asset, whose prices are read as they are */
  readonly providers: readonly string[];
  readonly doubtful: readonly WeightPeriod[];
}

const NOTHING = { firstDay: 0, lastDay: -1, level: new Float64Array() };

function toBasketSeries({ basket, state }: PublishedBasket, levels: DailyLevels): StoredSeries {
  const { id, name } = basket;
  const head = {
    id,
    name,
    kind: "basket",
    unit: "points",
    endedDay: null,
    assets: state.assets,
    providers: state.providers,
  } as const;
  if (state.history === null) return { ...head, ...NOTHING, doubtful: [] };
  const { firstDay, asOf } = state.history;
  const doubtful = toWeightPeriods({ basket, state }, firstDay, asOf).filter(
    ({ status }) => status !== "published" && status !== "rule",
  );
  return {
    ...head,
    firstDay,
    lastDay: asOf,
    level: spreadLevels(levels, levels.net, firstDay, asOf - firstDay + 1),
    doubtful,
  };
}

/** An asset and, before its own first price, what it was called then. */
function formerNames(id: string, migrations: readonly StoredMigration[]): string[] {
  const names = [id];
  for (const name of names) {
    names.push(...migrations.flatMap(({ from, to }) => (to === name && !names.includes(from) ? [from] : [])));
  }
  return names;
}

async function loadAssetSeries(db: DbSession, ids: readonly string[]): Promise<StoredSeries[]> {
  if (ids.length === 0) return [];
  const rows = await listAssetRows(db, ids);
  const migrations = await listMigrations(db);
  const tickers = new Map(rows.map(({ id }) => [id, formerNames(id, migrations)]));
  const histories = await loadPriceHistories(db, [...new Set([...tickers.values()].flat())]);
  return rows.flatMap(({ id, name, lastDay: endedDay }) => {
    const assets = tickers.get(id) ?? [id];
    const panel = toPanel(assets, histories);
    const closes = joinedPrices(panel, id, migrations);
    const { first, last } = knownSpan(closes);
    if (first < 0) return [];
    const [firstDay, lastDay] = [panel.days[first] ?? 0, panel.days[last] ?? 0];
    const head = { id, name, kind: "asset", unit: "usd", endedDay, assets, providers: [], doubtful: [] } as const;
    return [{ ...head, firstDay, lastDay, level: closes.slice(first, last + 1) }];
  });
}

/** Who is owed a line for some series. */
export async function listSeriesSources(
  db: DbSession,
  series: readonly StoredSeries[],
): Promise<ContributingProvider[]> {
  const assets = series.flatMap((row) => (row.kind === "asset" ? row.assets : []));
  const published = series.flatMap(({ providers }) => providers);
  return await listContributingProviders(db, [...new Set(assets)], [...new Set(published)]);
}

/**
 * Published levels of baskets and closes of assets, each over its whole history; an asset's former tickers are joined to it.
 * @param ids a basket's id goes before an asset of the same name
 * @returns in the order asked for; names that are no basket and no asset with a price are left out
 */
export async function loadSeries(db: DbSession, ids: readonly string[]): Promise<StoredSeries[]> {
  const published = await listPublishedBaskets(db, ids);
  const levels = await loadDailyLevels(
    db,
    published.map(({ basket }) => basket.id),
  );
  const baskets = published.map((found) => toBasketSeries(found, levels.get(found.basket.id) ?? NO_LEVELS));
  const assets = await loadAssetSeries(
    db,
    ids.filter((id) => !baskets.some((basket) => basket.id === id)),
  );
  const found = [...baskets, ...assets];
  return ids.flatMap((id) => found.find((series) => series.id === id) ?? []);
}
