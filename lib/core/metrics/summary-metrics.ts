import { activeReturnMetrics } from "@/lib/core/metrics/active-return-metrics";
import { annualGrowthOf } from "@/lib/core/metrics/annual-growth";
import { calmarRatioOf } from "@/lib/core/metrics/calmar-ratio";
import { cumulativeReturnOf } from "@/lib/core/metrics/cumulative-return";
import { downsideDeviationOf } from "@/lib/core/metrics/downside-deviation";
import { maxDrawdownOf } from "@/lib/core/metrics/drawdown";
import { drawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import { knownSpan } from "@/lib/core/metrics/known-span";
import { martinRatioOf } from "@/lib/core/metrics/martin-ratio";
import type { Metric } from "@/lib/core/metrics/metric";
import { createMetricScratch, type MetricScratch } from "@/lib/core/metrics/metric-scratch";
import { moments } from "@/lib/core/metrics/moments";
import { extremeMonths } from "@/lib/core/metrics/monthly-returns";
import { omegaRatioOf } from "@/lib/core/metrics/omega-ratio";
import {
  cornishFisherValueAtRiskOf,
  gaussianExpectedShortfallOf,
  gaussianValueAtRiskOf,
} from "@/lib/core/metrics/parametric-tail";
import { partialMoments } from "@/lib/core/metrics/partial-moments";
import { tailRatioOf } from "@/lib/core/metrics/profit-factor";
import { returnColumn } from "@/lib/core/metrics/returns";
import { excessKurtosisOf, skewnessOf } from "@/lib/core/metrics/shape";
import { sharpeRatioOf } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatioOf } from "@/lib/core/metrics/sortino-ratio";
import { tailSelection } from "@/lib/core/metrics/tail-selection";
import { painIndexOf, ulcerIndexOf } from "@/lib/core/metrics/ulcer-index";
import { upsidePotentialRatioOf } from "@/lib/core/metrics/upside-potential-ratio";
import { expectedShortfallOf, valueAtRiskOf } from "@/lib/core/metrics/value-at-risk";
import { volatilityOf } from "@/lib/core/metrics/volatility";
import { winRateOf } from "@/lib/core/metrics/win-rate";

/** A metric that may be dated: the day of an extreme. */
export interface SummaryMetric extends Metric {
  readonly day?: number;
}

/** What a summary is made of: one history and, for the metrics that need one, a benchmark's on the same rows. */
export interface SummaryInput {
  /** prices or levels, NaN where unknown */
  readonly closes: Float64Array;
  /** UTC day numbers, in step with `closes` */
  readonly days: Int32Array;
  readonly benchmark?: Float64Array;
  /** per period; 0 */
  readonly riskFree?: number;
  /** minimum acceptable return per period; 0 */
  readonly mar?: number;
}

const TAIL = 0.95;

/**
 * Every scalar metric of the methodology by the name that the API gives it. Each pass over the returns or the
 * closes is taken once and shared by the metrics that it serves.
 * @param scratch of a series of summaries; of this one alone without it
 * @returns metrics against a benchmark are there with the reason no-benchmark when none is given
 */
export function summaryMetrics(
  { closes, days, benchmark, riskFree = 0, mar = 0 }: SummaryInput,
  scratch: MetricScratch = createMetricScratch(),
) {
  const returns = returnColumn(closes, scratch.returns(closes.length));
  const spread = moments(returns);
  const aboutMar = partialMoments(returns, mar);
  const aboutZero = mar === 0 ? aboutMar : partialMoments(returns, 0);
  const tails = tailSelection(returns, TAIL, scratch);
  const falls = drawdownPass(closes);
  const span = knownSpan(closes);
  const growth = annualGrowthOf(span, closes, days);
  const drawdown = maxDrawdownOf(falls);
  const ulcer = ulcerIndexOf(falls);
  const { best, worst } = extremeDays(returns, days);
  const months = extremeMonths(closes, days);
  const troughDay = days[drawdown.row];
  return {
    cumulative: cumulativeReturnOf(span, closes, spread.n),
    cagr: growth,
    volatility: volatilityOf(spread),
    downsideDeviation: downsideDeviationOf(aboutMar),
    sharpe: sharpeRatioOf(spread, riskFree),
    sortino: sortinoRatioOf(spread, aboutMar, mar),
    calmar: calmarRatioOf(growth, falls),
    omega: omegaRatioOf(aboutMar),
    martin: martinRatioOf(growth, ulcer),
    upsidePotential: upsidePotentialRatioOf(aboutMar),
    profitFactor: omegaRatioOf(aboutZero),
    maxDrawdown: troughDay === undefined ? drawdown : { ...drawdown, day: troughDay },
    ulcer,
    painIndex: painIndexOf(falls),
    var95: valueAtRiskOf(tails),
    cvar95: expectedShortfallOf(tails),
    gaussianVar95: gaussianValueAtRiskOf(spread, TAIL),
    gaussianCvar95: gaussianExpectedShortfallOf(spread, TAIL),
    cornishFisherVar95: cornishFisherValueAtRiskOf(spread, TAIL),
    tailRatio: tailRatioOf(tails),
    skewness: skewnessOf(spread),
    kurtosis: excessKurtosisOf(spread),
    bestDay: best,
    worstDay: worst,
    bestMonth: months.best,
    worstMonth: months.worst,
    winRate: winRateOf(aboutZero),
    ...activeReturnMetrics(closes, benchmark ?? new Float64Array(closes.length).fill(Number.NaN), riskFree, scratch),
  } satisfies Record<string, SummaryMetric>;
}
