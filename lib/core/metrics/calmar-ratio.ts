import type { DrawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Calmar ratio, compound annual growth over the depth of the deepest drawdown (T. Young, 1991).
 * @param growth compound annual growth; a span under a year has no answer
 */
export function calmarRatioOf(growth: Metric, { known, deepest }: DrawdownPass): Metric {
  if (growth.reason !== undefined) return growth;
  return deepest === 0 ? noMetric("no-loss", known - 1) : metric(growth.value / Math.abs(deepest), known - 1);
}
