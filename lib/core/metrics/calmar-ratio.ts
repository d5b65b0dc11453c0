import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { type DrawdownPass, drawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Calmar ratio, compound annual growth over the depth of the deepest drawdown (T. Young, 1991).
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`; a span under a year has no answer
 */
export function calmarRatio(closes: Float64Array, days: Int32Array): Metric {
  return calmarRatioOf(annualGrowth(closes, days), drawdownPass(closes));
}

/** The same from annual growth and a pass over the drawdowns. */
export function calmarRatioOf(growth: Metric, { known, deepest }: DrawdownPass): Metric {
  if (growth.reason !== undefined) return growth;
  return deepest === 0 ? noMetric("no-loss", known - 1) : metric(growth.value / Math.abs(deepest), known - 1);
}
