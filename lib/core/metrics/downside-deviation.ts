import { YEAR_DAYS } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Root of a lower partial moment, (Σ max(MAR − r, 0)^order / n)^(1/order), n counting ALL returns.
 * @param returns simple returns without gaps
 * @param mar minimum acceptable return per period
 */
export function lowerPartialMoment(returns: Float64Array, mar: number, order: number): number {
  let sum = 0;
  for (let i = 0; i < returns.length; i++) {
    const shortfall = Math.max(mar - returns[i]!, 0);
    sum += order === 1 ? shortfall : order === 2 ? shortfall * shortfall : shortfall ** order;
  }
  return (sum / returns.length) ** (1 / order);
}

/**
 * Annualised downside deviation, √(Σ min(r − MAR, 0)²/n)·√A over all n returns; 0 when none falls short.
 * @param returns simple returns a period, NaN where unknown
 * @param mar minimum acceptable return per period
 * @param periodsPerYear A; 1 for the figure per period
 */
export function downsideDeviation(returns: Float64Array, mar = 0, periodsPerYear = YEAR_DAYS): Metric {
  const r = complete(returns);
  if (r.length < 1) return noMetric("too-few", 0);
  return metric(lowerPartialMoment(r, mar, 2) * Math.sqrt(periodsPerYear), r.length);
}
