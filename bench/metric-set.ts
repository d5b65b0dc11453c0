import type { PlainMetric } from "@/bench/plain-loops";
import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { correlation } from "@/lib/core/metrics/correlation";
import { cumulativeReturn } from "@/lib/core/metrics/cumulative-return";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import type { Metric } from "@/lib/core/metrics/metric";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import { jointReturns, returnColumn, simpleReturns } from "@/lib/core/metrics/returns";
import { excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { ulcerIndex } from "@/lib/core/metrics/ulcer-index";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";

/** Closes of a series and of its benchmark on one axis. */
export interface MetricInput {
  readonly closes: Float64Array;
  readonly days: Int32Array;
  readonly benchmark: Float64Array;
}

/** Every metric of lib/core that the plain loops have too, each from its own function. */
export function metricSet({ closes, days, benchmark }: MetricInput): Partial<Record<PlainMetric, Metric>> {
  const returns = simpleReturns(closes);
  const joint = jointReturns(closes, benchmark);
  const { best, worst } = extremeDays(returnColumn(closes), days);
  return {
    cumulative: cumulativeReturn(closes),
    cagr: annualGrowth(closes, days),
    volatility: volatility(returns),
    sharpe: sharpeRatio(returns),
    sortino: sortinoRatio(returns),
    omega: omegaRatio(returns),
    maxDrawdown: maxDrawdown(closes),
    ulcer: ulcerIndex(closes),
    var95: valueAtRisk(returns, 0.95),
    cvar95: expectedShortfall(returns, 0.95),
    beta: beta(joint.returns, joint.benchmark),
    alpha: alpha(joint.returns, joint.benchmark),
    correlation: correlation(joint.returns, joint.benchmark),
    skewness: skewness(returns),
    kurtosis: excessKurtosis(returns),
    bestDay: best,
    worstDay: worst,
    winRate: winRate(returns),
  };
}
