import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { quantile } from "@/lib/core/metrics/quantile";
import { complete } from "@/lib/core/metrics/returns";

/** Fewer returns say nothing about a tail. */
export const TAIL_MINIMUM = 20;

/**
 * Historical value at risk: the type-7 quantile of the returns at 1 − p, a return, not more than 0.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 * @param minimum fewest returns that make an answer
 */
export function valueAtRisk(returns: Float64Array, p: number, minimum = TAIL_MINIMUM): Metric {
  const r = complete(returns);
  if (r.length < minimum) return noMetric("too-few", r.length);
  return metric(Math.min(quantile(r, 1 - p), 0), r.length);
}

/**
 * Expected shortfall (CVaR): mean of the returns at or below the value at risk.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 * @param minimum fewest returns that make an answer
 */
export function expectedShortfall(returns: Float64Array, p: number, minimum = TAIL_MINIMUM): Metric {
  const r = complete(returns);
  if (r.length < minimum) return noMetric("too-few", r.length);
  const limit = quantile(r, 1 - p);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < r.length; i++) {
    if (r[i]! > limit) continue;
    sum += r[i]!;
    count++;
  }
  return metric(Math.min(sum / count, 0), r.length);
}
