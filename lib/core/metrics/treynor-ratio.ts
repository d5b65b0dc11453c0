import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { betaOf } from "@/lib/core/metrics/beta";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import type { PairMoments } from "@/lib/core/metrics/pair-moments";
import { sharpeRatioOf } from "@/lib/core/metrics/sharpe-ratio";

/**
 * Treynor ratio, mean(r − rf)·A/beta (J. Treynor, 1965).
 * @param pair joint moments of the returns and the benchmark's, on shared rows
 * @param riskFree per period
 */
export function treynorRatioOf(pair: PairMoments, riskFree: number): Metric {
  const slope = betaOf(pair);
  if (slope.reason !== undefined) return slope;
  if (slope.value === 0) return noMetric("zero-variance", slope.n);
  return metric(((pair.returns.mean - riskFree) * YEAR_DAYS) / slope.value, slope.n);
}

/**
 * M², the return at the benchmark's risk: Sharpe·sd(b)·√A + rf·A (F. and L. Modigliani, 1997).
 * @returns fraction per year
 */
export function mSquaredOf(pair: PairMoments, riskFree: number): Metric {
  if (pair.n === 0) return noMetric("no-benchmark", 0);
  const ratio = sharpeRatioOf(pair.returns, riskFree);
  if (ratio.reason !== undefined) return ratio;
  const risk = Math.sqrt(pair.benchmark.variance) * Math.sqrt(YEAR_DAYS);
  return metric(ratio.value * risk + riskFree * YEAR_DAYS, ratio.n);
}
