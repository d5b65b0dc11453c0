import * as z from "zod";
import { ContributionRow } from "@/lib/contracts/analysis/contribution-row";
import { BasketId } from "@/lib/contracts/baskets/basket";
import { Review } from "@/lib/contracts/baskets/review";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Holding } from "@/lib/contracts/levels/holding";
import { IndicativeNav } from "@/lib/contracts/levels/indicative-nav";
import { SeriesRow } from "@/lib/contracts/levels/series-row";
import { ChartEvent } from "@/lib/contracts/wire/chart-event";
import { Column } from "@/lib/contracts/wire/column";
import { Figure } from "@/lib/contracts/wire/figure";
import { IsoDay } from "@/lib/contracts/wire/iso-day";
import { SourceLine } from "@/lib/contracts/wire/source-line";

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
  weightPeriods: z.array(WeightPeriod),
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
