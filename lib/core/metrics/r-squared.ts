import type { Metric } from "@/lib/core/metrics/metric";

/**
 * R², the share of the variance that a line through the benchmark explains: the squared correlation.
 * @returns 0 … 1
 */
export function rSquaredOf(found: Metric): Metric {
  return { ...found, value: found.value ** 2 };
}
