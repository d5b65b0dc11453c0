import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { maxDrawdown } from "@/lib/core/metrics/drawdown";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Calmar ratio, compound annual growth over the depth of the deepest drawdown (T. Young, 1991).
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`; a span under a year has no answer
 */
export function calmarRatio(closes: Float64Array, days: Int32Array): Metric {
  const growth = annualGrowth(closes, days);
  if (growth.reason !== undefined) return growth;
  const { value: depth, n } = maxDrawdown(closes);
  return depth === 0 ? noMetric("no-loss", n) : metric(growth.value / Math.abs(depth), n);
}
