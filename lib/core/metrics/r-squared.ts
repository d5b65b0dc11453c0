import { correlation } from "@/lib/core/metrics/correlation";
import type { Metric } from "@/lib/core/metrics/metric";

/**
 * R², the share of the variance that a line through the benchmark explains: the squared correlation.
 * @returns 0 … 1
 */
export function rSquared(returns: Float64Array, benchmark: Float64Array): Metric {
  const found = correlation(returns, benchmark);
  return { ...found, value: found.value ** 2 };
}
