import { correlation } from "@/lib/core/metrics/correlation";
import type { Metric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Stability of a history: R² of the cumulated log returns against time, 1 for steady growth.
 * @param returns simple returns a period, NaN where unknown
 * @returns 0 … 1
 */
export function stability(returns: Float64Array): Metric {
  let level = 0;
  const path = complete(returns).map((r) => (level += Math.log1p(r)));
  const { value, ...rest } = correlation(
    path,
    path.map((_, t) => t),
  );
  return { value: value * value, ...rest };
}
