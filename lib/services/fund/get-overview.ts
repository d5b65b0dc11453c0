import type { BasketHistory } from "@/lib/contracts/baskets/published-state";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { delistedPanel } from "@/lib/core/prices/delisted-panel";
import { listBasketTickers } from "@/lib/db/baskets/baskets";
import type { PublishedBasket } from "@/lib/db/baskets/published-states";
import { loadPriceHistories, type PriceHistory } from "@/lib/db/prices/append";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadTickerEvents, toPanel } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toContributions } from "@/lib/services/baskets/to-contributions";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import type { ReadCtx } from "@/lib/services/context";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { estimateNav } from "@/lib/services/fund/internal/estimate-nav";
import { toHeadline } from "@/lib/services/fund/internal/to-headline";
import { toHoldings } from "@/lib/services/fund/internal/to-holdings";
import { toRiskFigures } from "@/lib/services/fund/internal/to-risk-figures";
import { computeAxisLevels, LOOK_BACK_DAYS } from "@/lib/services/levels/compute-axis-levels";
import { toSeriesRow } from "@/lib/services/levels/to-series-rows";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** What the fund is held against, in the order of the return table. */
const COMPARED = ["ai", "large-cap", "smart-contract", "defi", "btc", "eth"] as const;

const NOTHING = new Float64Array();
const NONE = { value: null, reason: "no-price" } as const;

/** The fund and what it is compared with, from its inception to its as-of day. */
async function computeSeries(
  ctx: ReadCtx,
  fund: PublishedBasket["basket"],
  history: BasketHistory,
): Promise<SeriesRow[]> {
  const { firstDay, asOf } = history;
  const from = firstDay - LOOK_BACK_DAYS;
  const baskets = await ctx.db.basket.findMany({ where: { id: { in: [...COMPARED] } } });
  const ordered = COMPARED.flatMap((id) => baskets.find((row) => row.id === id) ?? []);
  const histories = await computeAxisLevels(ctx.db, [fund, ...ordered], from, asOf);
  const days = Int32Array.from({ length: asOf - from + 1 }, (_, t) => from + t);
  return histories.map((row) => toSeriesRow(row, { days, inceptionRow: LOOK_BACK_DAYS }));
}

/** USD of one coin on each day of the axis; null without any price. */
function toRates(history: PriceHistory | undefined, from: number, length: number): Float64Array | null {
  if (history === undefined) return null;
  const rates = new Float64Array(length).fill(Number.NaN);
  for (const [i, day] of history.days.entries()) {
    if (day >= from && day < from + length) rates[day - from] = history.closeUsd[i] ?? Number.NaN;
  }
  return rates.some((rate) => Number.isFinite(rate)) ? rates : null;
}

async function describe(
  ctx: ReadCtx,
  fund: PublishedBasket,
  history: BasketHistory,
): Promise<Omit<FundOverview, "basket" | "name">> {
  const { basket, state } = fund;
  const { firstDay: inception, asOf } = history;
  const length = asOf - inception + 1;
  const [rows, assets, { migrations, delistings }, prices] = await Promise.all([
    computeSeries(ctx, basket, history),
    ctx.db.asset.findMany(),
    loadTickerEvents(ctx.db),
    loadPriceHistories(ctx.db, [...state.assets, "BTC", "ETH"]),
  ]);
  const levelOf = (id: string, variant: SeriesRow["variant"]): Float64Array =>
    rows.find((row) => row.basket === id && row.variant === variant)?.level ??
    new Float64Array(length).fill(Number.NaN);
  const [net, gross] = [levelOf(basket.id, "net"), levelOf(basket.id, "gross")];
  const days = Int32Array.from({ length }, (_, t) => inception + t);
  const moved = state.moved === null ? null : toContributions(state.moved.sinceBase);
  const events = await listChartEvents(ctx.db, {
    from: inception,
    to: asOf,
    assets: new Set(state.assets),
    markedDays: new Set(state.reviews.map(({ effectiveDay }) => dayFromIso(effectiveDay))),
  });
  return {
    dataset: await describeDataset(ctx, fund),
    headline: toHeadline(fund, history, { net, gross, today: utcDay(ctx.now()) }),
    days: Array.from(days, isoFromDay),
    series: rows,
    drawdown: drawdownSeries(net),
    weightPeriods: toWeightPeriods(fund, inception, asOf),
    events,
    risk: toRiskFigures(net, levelOf("btc", "net"), days),
    contributions: moved?.rows ?? [],
    totals: { gross: moved?.gross ?? NONE, fee: moved?.fee ?? NONE, net: moved?.net ?? NONE },
    holdings: toHoldings(fund, {
      panel: delistedPanel(toPanel(state.assets, prices), delistings),
      migrations: migrations.filter(({ from, to }) => state.assets.includes(from) && state.assets.includes(to)),
      names: new Map(assets.map((asset) => [asset.id, asset.name])),
    }),
    reviews: state.reviews.toReversed(),
    sources: await listContributingProviders(ctx.db, [...state.assets, ...(await listBasketTickers(ctx.db, COMPARED))]),
    indicative: await estimateNav(ctx, fund),
    denominators: {
      btc: toRates(prices.get("BTC"), inception, length),
      eth: toRates(prices.get("ETH"), inception, length),
    },
  };
}

/** The overview while nothing is priced: every figure unknown, nothing 0. */
async function describeNothing(ctx: ReadCtx, fund: PublishedBasket): Promise<Omit<FundOverview, "basket" | "name">> {
  const today = isoFromDay(utcDay(ctx.now()));
  return {
    dataset: await describeDataset(ctx, fund),
    headline: {
      net: NONE,
      gross: NONE,
      dayChangePoints: NONE,
      dayChange: NONE,
      feePerYear: fund.basket.feePerYear,
      feeStatus: fund.basket.feeStatus,
      inceptionDay: today,
      sinceInception: NONE,
      high: NONE,
      low: NONE,
      nextReview: null,
      daysOnPublishedWeights: 0,
      daysTotal: 0,
    },
    days: [],
    series: [],
    drawdown: NOTHING,
    weightPeriods: [],
    events: [],
    risk: toRiskFigures(NOTHING, NOTHING, new Int32Array()),
    contributions: [],
    totals: { gross: NONE, fee: NONE, net: NONE },
    holdings: [],
    reviews: fund.state.reviews.toReversed(),
    sources: [],
    indicative: await estimateNav(ctx, fund),
    denominators: { btc: null, eth: null },
  };
}

/**
 * Everything the overview shows of the fund, from the stored levels, weights and prices.
 * Stored; the prices of its holdings are those in force.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export const getFundOverview = snapshotRead(async (ctx, input: { basket: string }): Promise<FundOverview> => {
  const fund = await requirePublished(ctx.db, input.basket);
  const { history } = fund.state;
  return {
    basket: fund.basket.id,
    name: fund.basket.name,
    ...(history === null ? await describeNothing(ctx, fund) : await describe(ctx, fund, history)),
  };
});
