import type { BasketHistory } from "@/lib/contracts/baskets/published-state";
import type { SeriesRow } from "@/lib/contracts/levels/series-row";
import type { FundOverview } from "@/lib/contracts/pages/overview";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { listPublishedBaskets, type PublishedBasket } from "@/lib/db/baskets/published-states";
import { listContributingProviders } from "@/lib/db/prices/contributing-providers";
import { loadPriceHistories, type PriceHistory } from "@/lib/db/prices/histories";
import { listAssetRows } from "@/lib/db/reference/assets";
import { describeDataset } from "@/lib/services/baskets/describe-dataset";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { toContributions } from "@/lib/services/baskets/to-contributions";
import { toWeightPeriods } from "@/lib/services/baskets/to-weight-periods";
import type { ReadCtx } from "@/lib/services/context";
import { listChartEvents } from "@/lib/services/events/list-chart-events";
import { estimateNav } from "@/lib/services/fund/internal/estimate-nav";
import { toHeadline } from "@/lib/services/fund/internal/to-headline";
import { toRiskFigures } from "@/lib/services/fund/internal/to-risk-figures";
import { LOOK_BACK_DAYS, loadAxisLevels } from "@/lib/services/levels/load-axis-levels";
import { toSeriesRow } from "@/lib/services/levels/to-series-rows";
import { snapshotRead } from "@/lib/services/snapshot-read";

/** What the fund is held against, in the order of the return table. */
const COMPARED = ["ai", "large-cap", "smart-contract", "defi", "btc", "eth"] as const;

const NOTHING = new Float64Array();
const NONE = { value: null, reason: "no-price" } as const;

/** The fund and what it is compared with, from its inception to its as-of day. */
async function loadRows(
  ctx: ReadCtx,
  fund: PublishedBasket,
  { firstDay, asOf }: BasketHistory,
  compared: readonly PublishedBasket[],
): Promise<SeriesRow[]> {
  const from = firstDay - LOOK_BACK_DAYS;
  const ordered = COMPARED.flatMap((id) => compared.find(({ basket }) => basket.id === id) ?? []);
  const baskets = [fund, ...ordered].map(({ basket }) => basket);
  const histories = await loadAxisLevels(ctx.db, baskets, from, asOf);
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
  const compared = await listPublishedBaskets(ctx.db, COMPARED);
  const [rows, assets, rates] = await Promise.all([
    loadRows(ctx, fund, history, compared),
    listAssetRows(ctx.db),
    loadPriceHistories(ctx.db, ["BTC", "ETH"]),
  ]);
  const names = new Map(assets.map((asset) => [asset.id, asset.name]));
  const levelOf = (id: string, variant: SeriesRow["variant"]): Float64Array =>
    rows.find((row) => row.basket === id && row.variant === variant)?.level ??
    new Float64Array(length).fill(Number.NaN);
  const [net, gross] = [levelOf(basket.id, "net"), levelOf(basket.id, "gross")];
  const days = Int32Array.from({ length }, (_, t) => inception + t);
  const moved = state.moved === null ? null : toContributions(state.moved);
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
    holdings: state.holdings.map((row) => ({ ...row, name: names.get(row.asset) ?? row.asset })),
    reviews: state.reviews.toReversed(),
    sources: await listContributingProviders(
      ctx.db,
      [],
      [fund, ...compared].flatMap((row) => row.state.providers),
    ),
    indicative: await estimateNav(ctx, fund),
    denominators: {
      btc: toRates(rates.get("BTC"), inception, length),
      eth: toRates(rates.get("ETH"), inception, length),
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
 * Stored.
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
