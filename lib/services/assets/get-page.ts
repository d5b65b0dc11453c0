import type { AssetPage } from "@/lib/contracts/pages/asset";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { joinedPrices } from "@/lib/core/prices/joined";
import type { PricePanel } from "@/lib/core/prices/panel";
import { listMigrations } from "@/lib/db/baskets/baskets";
import { listPublishedBaskets } from "@/lib/db/baskets/published-states";
import { toDay } from "@/lib/db/day-date";
import { listContributingProviders, listProviderCoverage } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { loadOriginAgreement } from "@/lib/db/quality/origin-spreads";
import { listAliases } from "@/lib/db/reference/aliases";
import { findAssetRow } from "@/lib/db/reference/assets";
import { listFacts } from "@/lib/db/reference/facts";
import { listAssetPlaces } from "@/lib/db/reference/market-map";
import { listProviderRows } from "@/lib/db/reference/providers";
import { AppError } from "@/lib/errors";
import { toAssetRoles } from "@/lib/services/assets/internal/to-roles";
import { toPanel } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";
import { toPeriodReturns } from "@/lib/services/baskets/to-period-returns";
import type { ReadCtx } from "@/lib/services/context";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { snapshotRead } from "@/lib/services/snapshot-read";

interface History {
  readonly days: Int32Array;
  readonly closeUsd: Float64Array;
}

/** From the first priced day to the last, with gaps as NaN. */
function trim(panel: PricePanel, prices: Float64Array): History {
  const first = prices.findIndex((price) => Number.isFinite(price));
  const end = prices.findLastIndex((price) => Number.isFinite(price)) + 1;
  return first < 0
    ? { days: new Int32Array(), closeUsd: new Float64Array() }
    : { days: panel.days.slice(first, end), closeUsd: prices.slice(first, end) };
}

/** WeightPeriods without a price, longest history first to last. */
function findGaps({ days, closeUsd }: History): AssetPage["gaps"] {
  const gaps: { from: number; to: number }[] = [];
  for (const [row, day] of days.entries()) {
    if (Number.isFinite(closeUsd[row])) continue;
    const open = gaps.at(-1);
    if (open !== undefined && open.to === day - 1) open.to = day;
    else gaps.push({ from: day, to: day });
  }
  return gaps.map(({ from, to }) => ({ from: isoFromDay(from), to: isoFromDay(to), days: to - from + 1 }));
}

async function listProviders(ctx: ReadCtx, tickers: readonly string[]): Promise<AssetPage["providers"]> {
  const coverage = await listProviderCoverage(ctx.db, tickers);
  const providers = await listProviderRows(ctx.db);
  return await Promise.all(
    providers.flatMap((provider) => {
      const found = coverage.find((row) => row.providerId === provider.id);
      if (found === undefined) return [];
      return [
        listAliases(ctx.db, provider.id).then((aliases) => ({
          id: provider.id,
          name: provider.name,
          nativeId: aliases.find((alias) => alias.assetId === tickers[0])?.nativeId ?? null,
          firstDay: isoFromDay(toDay(found.firstDay)),
          lastDay: isoFromDay(toDay(found.lastDay)),
          rows: found.rows,
        })),
      ];
    }),
  );
}

async function findAgreement(ctx: ReadCtx, tickers: readonly string[]): Promise<AssetPage["agreement"]> {
  const found = await loadOriginAgreement(ctx.db, tickers);
  return found === null ? null : { ...found, worstDay: isoFromDay(found.worstDay) };
}

/**
 * An asset: its price across its tickers, returns, gaps, roles, contribution, facts, events and sources.
 * Stored.
 * @throws AppError NOT_FOUND for a symbol that is not in the catalogue
 */
export const getAssetPage = snapshotRead(async (ctx, input: { asset: string }): Promise<AssetPage> => {
  const asset = await findAssetRow(ctx.db, input.asset.toUpperCase());
  if (asset === null) {
    throw new AppError("NOT_FOUND", `"${input.asset}" is no known asset; symbols are those of the catalogue.`, {
      field: "asset",
    });
  }
  const [all, baskets] = await Promise.all([listMigrations(ctx.db), listPublishedBaskets(ctx.db)]);
  const migrations = all.filter(({ from, to }) => from === asset.id || to === asset.id);
  const tickers = [asset.id, ...migrations.filter(({ to }) => to === asset.id).map(({ from }) => from)];
  const panel = toPanel(tickers, await loadPriceHistories(ctx.db, tickers));
  const history = trim(panel, joinedPrices(panel, asset.id, migrations));
  const { days, closeUsd } = history;
  const lastDay = days.at(-1);
  const fund = baskets.find(({ basket }) => basket.kind === "fund");
  if (fund === undefined)
    throw new AppError("UNAVAILABLE", "The reference data is not loaded; start with `npm start`.");
  return {
    asset: asset.id,
    name: asset.name,
    note: asset.note,
    dataset: await describeDataset(ctx, fund),
    lastDay: lastDay === undefined ? null : isoFromDay(lastDay),
    price: toPlainFigure(closeUsd.at(-1), lastDay),
    returns: toPeriodReturns(closeUsd, days, lastDay ?? 0),
    days: Array.from(days, isoFromDay),
    closeUsd,
    gaps: findGaps(history),
    migrations: migrations.map((row) => ({ ...row, day: isoFromDay(row.day) })),
    roles: toAssetRoles(asset.id, tickers.slice(1), baskets),
    events: await listChartEvents(ctx.db, {
      from: days[0] ?? 0,
      to: lastDay ?? -1,
      assets: new Set(tickers),
      markedDays: new Set(),
    }),
    places: await listAssetPlaces(ctx.db, asset.id),
    facts: await listFacts(ctx.db, tickers),
    providers: await listProviders(ctx, tickers),
    agreement: await findAgreement(ctx, tickers),
    sources: await listContributingProviders(ctx.db, tickers),
  };
});
