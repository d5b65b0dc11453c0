import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { ulcerIndex } from "@/lib/core/metrics/ulcer-index";

/**
 * Martin ratio (ulcer performance index), compound annual growth over the ulcer index (P. Martin, 1987).
 * @param closes prices or levels, NaN where unknown
 * @param days UTC day numbers, in step with `closes`; a span under a year has no answer
 */
export function martinRatio(closes: Float64Array, days: Int32Array): Metric {
  const growth = annualGrowth(closes, days);
  if (growth.reason !== undefined) return growth;
  const ulcer = ulcerIndex(closes);
  return ulcer.value === 0 ? noMetric("no-loss", ulcer.n) : metric(growth.value / ulcer.value, ulcer.n);
}
