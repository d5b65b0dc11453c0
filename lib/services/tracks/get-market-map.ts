import type { MapQuery, MapTile, MarketMap } from "@/lib/contracts/analysis/market-map";
import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { addMonths, isoFromDay } from "@/lib/core/calendar/iso-day";
import { type SpanReturn, spanReturn } from "@/lib/core/metrics/span-return";
import { joinedPrices } from "@/lib/core/prices/joined";
import type { PricePanel } from "@/lib/core/prices/panel";
import { listMigrations, type StoredMigration } from "@/lib/db/baskets/baskets";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { loadMarketCaps } from "@/lib/db/reference/market-caps";
import { listMapEntries, type MapEntry } from "@/lib/db/reference/market-map";
import { toPanel } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { type DayRange, readRange } from "@/lib/services/baskets/read-range";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toFigure } from "@/lib/services/baskets/to-figure";
import { snapshotRead } from "@/lib/services/snapshot-read";
import { capLookup, type MarketCapOn } from "@/lib/services/tracks/internal/compute-tracks";

interface MapStore {
  readonly panel: PricePanel;
  readonly migrations: readonly StoredMigration[];
  readonly capOn: MarketCapOn;
}

function toPart({ whole, known }: SpanReturn): MapTile["part"] {
  if (whole.reason === undefined || known === null) return null;
  return { from: isoFromDay(known.from), to: isoFromDay(known.to), value: known.value };
}

function toTile(entry: MapEntry, { panel, migrations, capOn }: MapStore, range: DayRange): MapTile {
  const { assetId: asset, formerId: former } = entry;
  // Only a change of its own ticker joins prices; a merger partner's are another asset's.
  const own = migrations.filter(({ from, to }) => from === former && to === asset);
  const closes = asset === null ? new Float64Array() : joinedPrices(panel, asset, own);
  const firstRow = closes.findIndex((close) => close > 0);
  const firstDay = panel.days[firstRow];
  const span = spanReturn(closes, panel.days[0] ?? range.to + 1, range.from, range.to);
  const cap = asset === null ? Number.NaN : capOn(asset, range.to);
  const state = asset === null ? "no-token" : firstDay !== undefined && firstDay <= range.to ? "listed" : "unpriced";
  return {
    protocol: entry.protocol,
    category: entry.category,
    group: entry.group,
    asset,
    former,
    tokenSince: entry.tokenSince,
    state,
    firstDay: firstDay === undefined ? null : isoFromDay(firstDay),
    return: state === "listed" ? toFigure(span.whole) : { value: null, reason: "no-price" },
    part: toPart(span),
    marketCapUsd: Number.isFinite(cap) ? cap : null,
    status: entry.status,
    source: entry.source,
  };
}

/**
 * The protocols of the market map with their returns over one range.
 * Stored.
 * @throws AppError VALIDATION for a range turned round or too long
 */
export const getMarketMap = snapshotRead(async (ctx, query: MapQuery): Promise<MarketMap> => {
  const [fund, entries, migrations] = await Promise.all([
    requirePublished(ctx.db, DEFAULT_BASKET),
    listMapEntries(ctx.db),
    listMigrations(ctx.db),
  ]);
  const tickers = entries.flatMap(({ assetId, formerId }) => [assetId, formerId].filter((id) => id !== null));
  const [histories, caps] = await Promise.all([loadPriceHistories(ctx.db, tickers), loadMarketCaps(ctx.db, tickers)]);
  const panel = toPanel(tickers, histories);
  const [firstDay, lastDay] = [panel.days[0], panel.days.at(-1)];
  const head = {
    dataset: await describeDataset(ctx, fund),
    sources: await listContributingProviders(ctx.db, tickers),
  };
  if (firstDay === undefined || lastDay === undefined)
    return { ...head, from: null, to: null, history: null, tiles: [] };
  // The last day is the fund's, on which all that it holds is priced; a straggler of the map may reach further.
  const end = Math.min(lastDay, fund.state.history?.asOf ?? lastDay);
  const history = { from: firstDay, to: end };
  const to = readRange({ to: query.to }, history).to;
  const range = readRange({ from: query.from ?? isoFromDay(addMonths(to, -12)), to: query.to }, history);
  const days = { history: { from: isoFromDay(firstDay), to: isoFromDay(end) } };
  if (range.from > range.to) return { ...head, ...days, from: null, to: null, tiles: [] };
  const store = { panel, migrations, capOn: capLookup(caps) };
  return {
    ...head,
    ...days,
    from: isoFromDay(range.from),
    to: isoFromDay(range.to),
    tiles: entries.map((entry) => toTile(entry, store, range)),
  };
});
