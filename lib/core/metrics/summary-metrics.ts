import { activeReturnMetrics } from "@/lib/core/metrics/active-return-metrics";
import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { calmarRatio } from "@/lib/core/metrics/calmar-ratio";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { downsideDeviation } from "@/lib/core/metrics/downside-deviation";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import { martinRatio } from "@/lib/core/metrics/martin-ratio";
import type { Metric } from "@/lib/core/metrics/metric";
import { extremeMonths } from "@/lib/core/metrics/monthly-returns";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import {
  cornishFisherValueAtRisk,
  gaussianExpectedShortfall,
  gaussianValueAtRisk,
} from "@/lib/core/metrics/parametric-tail";
import { profitFactor, tailRatio } from "@/lib/core/metrics/profit-factor";
import { returnColumn, simpleReturns } from "@/lib/core/metrics/returns";
import { excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { painIndex, ulcerIndex } from "@/lib/core/metrics/ulcer-index";
import { upsidePotentialRatio } from "@/lib/core/metrics/upside-potential-ratio";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";

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
 * Every scalar metric of the methodology by the name that the API gives it. Returns are taken once and shared.
 * @returns metrics against a benchmark are there with the reason no-benchmark when none is given
 */
export function summaryMetrics({ closes, days, benchmark, riskFree = 0, mar = 0 }: SummaryInput) {
  const column = returnColumn(closes);
  const returns = simpleReturns(closes);
  const drawdown = maxDrawdown(closes);
  const { best, worst } = extremeDays(column, days);
  const months = extremeMonths(closes, days);
  const troughDay = days[drawdown.row];
  return {
    cumulative: cumulativeReturn(closes),
    cagr: annualGrowth(closes, days),
    volatility: volatility(returns),
    downsideDeviation: downsideDeviation(returns, mar),
    sharpe: sharpeRatio(returns, riskFree),
    sortino: sortinoRatio(returns, mar),
    calmar: calmarRatio(closes, days),
    omega: omegaRatio(returns, mar),
    martin: martinRatio(closes, days),
    upsidePotential: upsidePotentialRatio(returns, mar),
    profitFactor: profitFactor(returns),
    maxDrawdown: troughDay === undefined ? drawdown : { ...drawdown, day: troughDay },
    ulcer: ulcerIndex(closes),
    painIndex: painIndex(closes),
    var95: valueAtRisk(returns, TAIL),
    cvar95: expectedShortfall(returns, TAIL),
    gaussianVar95: gaussianValueAtRisk(returns, TAIL),
    gaussianCvar95: gaussianExpectedShortfall(returns, TAIL),
    cornishFisherVar95: cornishFisherValueAtRisk(returns, TAIL),
    tailRatio: tailRatio(returns),
    skewness: skewness(returns),
    kurtosis: excessKurtosis(returns),
    bestDay: best,
    worstDay: worst,
    bestMonth: months.best,
    worstMonth: months.worst,
    winRate: winRate(returns),
    ...activeReturnMetrics(closes, benchmark ?? new Float64Array(closes.length).fill(Number.NaN), riskFree),
  } satisfies Record<string, SummaryMetric>;
}
