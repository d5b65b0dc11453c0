import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import type { PartialMoments } from "@/lib/core/metrics/partial-moments";

/**
 * Upside potential ratio, mean(max(r − MAR, 0)) over the downside deviation, both over all returns (F. Sortino, 1999).
 * @param moments partial moments of simple returns a period about the minimum acceptable one
 */
export function upsidePotentialRatioOf({ n, gains, squaredLosses }: PartialMoments): Metric {
  if (n === 0) return noMetric("too-few", 0);
  const downside = Math.sqrt(squaredLosses / n);
  return downside === 0 ? noMetric("no-loss", n) : metric(gains / n / downside, n);
}
