import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import type { BasketSeries } from "@/lib/core/baskets/series";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { listBasketTickers } from "@/lib/db/baskets/baskets";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { listAssetRows } from "@/lib/db/reference/assets";
import { toContributions } from "@/lib/services/analysis/to-contributions";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requireBasket } from "@/lib/services/baskets/require-basket";
import { toReviews } from "@/lib/services/baskets/to-reviews";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import type { Ctx } from "@/lib/services/context";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { estimateNav } from "@/lib/services/fund/internal/estimate-nav";
import { toHeadline } from "@/lib/services/fund/internal/to-headline";
import { toHoldings } from "@/lib/services/fund/internal/to-holdings";
import { toRiskFigures } from "@/lib/services/fund/internal/to-risk-figures";
import { computeAxisLevels, LOOK_BACK_DAYS } from "@/lib/services/levels/compute-axis-levels";
import { toSeriesRow } from "@/lib/services/levels/to-series-rows";

/** What the fund is held against, in the order of the return table. */
const COMPARED = ["ai", "large-cap", "smart-contract", "defi", "btc", "eth"] as const;

const NOTHING = new Float64Array();

/** The fund and what it is compared with, from its inception to its as-of day. */
async function computeSeries(ctx: Ctx, run: BasketRun, basket: BasketSeries): Promise<SeriesRow[]> {
  const inception = basket.series.days[0] ?? basket.asOf;
  const from = inception - LOOK_BACK_DAYS;
  const baskets = await listBasketRows(ctx.db);
  const ordered = COMPARED.flatMap((id) => baskets.find((row) => row.id === id) ?? []);
  const histories = await computeAxisLevels(ctx.db, [run.stored.basket, ...ordered], from, basket.asOf);
  const days = Int32Array.from({ length: basket.asOf - from + 1 }, (_, t) => from + t);
  return histories.map((history) => toSeriesRow(history, { days, inceptionRow: LOOK_BACK_DAYS }));
}

/** USD of one coin on each day of the axis; null without any price. */
async function loadRates(ctx: Ctx, coin: string, from: number, length: number): Promise<Float64Array | null> {
  const history = (await loadPriceHistories(ctx.db, [coin])).get(coin);
  if (history === undefined) return null;
  const rates = new Float64Array(length).fill(Number.NaN);
  for (const [i, day] of history.days.entries()) {
    if (day >= from && day < from + length) rates[day - from] = history.closeUsd[i] ?? Number.NaN;
  }
  return rates.some((rate) => Number.isFinite(rate)) ? rates : null;
}

async function describe(
  ctx: Ctx,
  run: BasketRun,
  basket: BasketSeries,
): Promise<Omit<FundOverview, "basket" | "name">> {
  const { asOf, series } = basket;
  const inception = series.days[0] ?? asOf;
  const length = asOf - inception + 1;
  const [rows, assets] = await Promise.all([computeSeries(ctx, run, basket), listAssetRows(ctx.db)]);
  const levelOf = (id: string, variant: SeriesRow["variant"]): Float64Array =>
    rows.find((row) => row.basket === id && row.variant === variant)?.level ??
    new Float64Array(length).fill(Number.NaN);
  const [net, gross] = [levelOf(run.stored.basket.id, "net"), levelOf(run.stored.basket.id, "gross")];
  const days = series.days.subarray(0, length);
  const moved = toContributions(run, basket, inception, asOf);
  const events = await listChartEvents(ctx.db, {
    from: inception,
    to: asOf,
    assets: new Set(run.panel.assets),
    markedDays: new Set(run.stored.weightSets.map((set) => set.effectiveDay)),
  });
  return {
    dataset: await describeDataset(ctx, run),
    headline: toHeadline(run, basket, { net, gross, today: utcDay(ctx.now()) }),
    days: Array.from(days, isoFromDay),
    series: rows,
    drawdown: drawdownSeries(net),
    weightPeriods: toWeightPeriods(run, inception, asOf),
    events,
    risk: toRiskFigures(net, levelOf("btc", "net"), days),
    contributions: moved.rows,
    totals: { gross: moved.gross, fee: moved.fee, net: moved.net },
    holdings: toHoldings(run, basket, new Map(assets.map((asset) => [asset.id, asset.name]))),
    reviews: toReviews(run).toReversed(),
    sources: await listContributingProviders(ctx.db, [
      ...run.panel.assets,
      ...(await listBasketTickers(ctx.db, COMPARED)),
    ]),
    indicative: await estimateNav(ctx, run),
    denominators: {
      btc: await loadRates(ctx, "BTC", inception, length),
      eth: await loadRates(ctx, "ETH", inception, length),
    },
  };
}

/** The overview while nothing is priced: every figure unknown, nothing 0. */
async function describeNothing(ctx: Ctx, run: BasketRun): Promise<Omit<FundOverview, "basket" | "name">> {
  const none = { value: null, reason: "no-price" } as const;
  const today = isoFromDay(utcDay(ctx.now()));
  return {
    dataset: await describeDataset(ctx, run),
    headline: {
      net: none,
      gross: none,
      dayChangePoints: none,
      dayChange: none,
      feePerYear: run.stored.basket.feePerYear,
      feeStatus: run.stored.basket.feeStatus,
      inceptionDay: today,
      sinceInception: none,
      high: none,
      low: none,
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
    totals: { gross: none, fee: none, net: none },
    holdings: [],
    reviews: toReviews(run).toReversed(),
    sources: [],
    indicative: await estimateNav(ctx, run),
    denominators: { btc: null, eth: null },
  };
}

/**
 * Everything the overview shows of the fund, from the stored levels, weights and prices.
 * @throws AppError NOT_FOUND for an unknown basket
 */
export async function getFundOverview(ctx: Ctx, input: { basket: string }): Promise<FundOverview> {
  const run = await requireBasket(ctx.db, input.basket);
  const head = { basket: input.basket, name: run.stored.basket.name };
  const { basket } = run;
  return { ...head, ...(basket === null ? await describeNothing(ctx, run) : await describe(ctx, run, basket)) };
}
