import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Martin ratio (ulcer performance index), compound annual growth over the ulcer index (P. Martin, 1987).
 * @param growth compound annual growth; a span under a year has no answer
 */
export function martinRatioOf(growth: Metric, ulcer: Metric): Metric {
  if (growth.reason !== undefined) return growth;
  return ulcer.value === 0 ? noMetric("no-loss", ulcer.n) : metric(growth.value / ulcer.value, ulcer.n);
}
