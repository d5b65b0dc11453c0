import * as z from "zod";
import { BasketId } from "@/lib/contracts/basket";
import { Column } from "@/lib/contracts/column";
import { DayState } from "@/lib/contracts/day-state";
import { Figure } from "@/lib/contracts/figure";
import { IndicativeNav } from "@/lib/contracts/indicative-nav";
import { IsoDay } from "@/lib/contracts/iso-day";
import { RestatementNotice } from "@/lib/contracts/restatements";
import { Review } from "@/lib/contracts/review";
import { SourceLine } from "@/lib/contracts/source-line";
import { WeightStatus, WeightStretch } from "@/lib/contracts/weight-status";

/** What every page shows in its as-of strip. */
export const DatasetState = z.object({
  simulated: z.boolean(),
  /** e.g. "2026-03-18.1" */
  label: z.string(),
  engineVersion: z.string(),
  /** last day on which every current constituent is priced; null while the store is empty */
  asOf: IsoDay.nullable(),
  /** how far the as-of day can still change; null without one */
  dayState: DayState.nullable(),
  /** days by which the as-of day lags behind the newest one that is final by the clock; from 1 on the figures are stale */
  daysLate: z.number(),
  pricedConstituents: z.number(),
  constituents: z.number(),
  /** the set whose weights are in force, and the newest set due if that one could not be applied */
  setInForce: z.object({ day: IsoDay, status: WeightStatus }).nullable(),
  setMissing: z.object({ day: IsoDay, status: WeightStatus }).nullable(),
  /** newest restatement of the basket shown, for a week after it was recorded */
  restated: RestatementNotice.nullable(),
});
export type DatasetState = z.infer<typeof DatasetState>;

/** One line of the chart and one row of the return table. */
export const SeriesRow = z.object({
  /** basket id; the fund stands twice, net and gross */
  basket: BasketId,
  variant: z.enum(["net", "gross"]),
  name: z.string(),
  /** index points on FundOverview.days; NaN where unknown or before the basket's start */
  level: Column,
  returns: z.object({
    d1: Figure,
    m1: Figure,
    m3: Figure,
    m6: Figure,
    ytd: Figure,
    y1: Figure,
    inception: Figure,
    /** since inception, annualised; reason short-history under a year */
    annualised: Figure,
  }),
  /** what 10,000 USD at the fund's inception is now */
  growthOf10000: Figure,
});
export type SeriesRow = z.output<typeof SeriesRow>;

export const Holding = z.object({
  asset: z.string(),
  name: z.string(),
  /** of the set in force, fraction; null when the set does not name it */
  target: z.number().nullable(),
  /** drifted, fraction of the level at the as-of day */
  weight: z.number(),
  priceUsd: Figure,
  d1: Figure,
  m1: Figure,
  ytd: Figure,
  /** contribution to the gross return of the last month, fraction (Carino-linked) */
  contribution1m: Figure,
  /** own price days old; 0 = priced on the as-of day */
  staleDays: z.number(),
});
export type Holding = z.infer<typeof Holding>;

export const ContributionRow = z.object({
  asset: z.string(),
  /** earlier tickers folded into this row, e.g. RNDR in RENDER */
  includes: z.array(z.string()),
  isHeld: z.boolean(),
  /** fraction of the gross return since inception; the rows sum to it */
  contribution: z.number().nullable(),
});
export type ContributionRow = z.infer<typeof ContributionRow>;

export const ChartEvent = z.object({
  id: z.string(),
  day: IsoDay,
  precision: z.enum(["day", "month"]),
  kind: z.enum(["market", "context"]),
  title: z.object({ en: z.string(), de: z.string() }),
  assets: z.array(z.string()),
});
export type ChartEvent = z.infer<typeof ChartEvent>;

/** Key risk figures over the year to the as-of day, net of fee, daily returns, 365 days a year, risk-free 0. */
export const RiskFigures = z.object({
  from: IsoDay,
  to: IsoDay,
  volatility: Figure,
  maxDrawdown: Figure,
  maxDrawdownSinceInception: Figure,
  sharpe: Figure,
  sortino: Figure,
  betaToBtc: Figure,
  correlationToBtc: Figure,
  valueAtRisk95: Figure,
  expectedShortfall95: Figure,
  bestDay: Figure,
  worstDay: Figure,
  winRate: Figure,
});
export type RiskFigures = z.infer<typeof RiskFigures>;

/** Everything the overview shows of a basket with published weights. All returns and weights are fractions. */
export const FundOverview = z.object({
  basket: BasketId,
  name: z.string(),
  dataset: DatasetState,
  headline: z.object({
    net: Figure,
    gross: Figure,
    dayChangePoints: Figure,
    dayChange: Figure,
    feePerYear: z.number().nullable(),
    feeStatus: z.string().nullable(),
    inceptionDay: IsoDay,
    sinceInception: Figure,
    high: Figure,
    low: Figure,
    /** the first set after the as-of day; `inDays` counts from that day, `isPast` says that today is later than it */
    nextReview: z.object({ day: IsoDay, inDays: z.number(), isPast: z.boolean() }).nullable(),
    daysOnPublishedWeights: z.number(),
    daysTotal: z.number(),
  }),
  /** one axis for all series */
  days: z.array(IsoDay),
  series: z.array(SeriesRow),
  /** fund net, fraction ≤ 0 from the highest level so far */
  drawdown: Column,
  stretches: z.array(WeightStretch),
  events: z.array(ChartEvent),
  risk: RiskFigures,
  contributions: z.array(ContributionRow),
  /** gross = Σ contributions; fee = net − gross; all fractions since inception */
  totals: z.object({ gross: Figure, fee: Figure, net: Figure }),
  holdings: z.array(Holding),
  reviews: z.array(Review),
  sources: z.array(SourceLine),
  /** the fund at live quotes when the page was made */
  indicative: IndicativeNav,
  /** denominators the chart can divide by; null values say no rate is stored */
  denominators: z.object({ btc: Column.nullable(), eth: Column.nullable() }),
});
export type FundOverview = z.output<typeof FundOverview>;
