import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type PartialMoments, partialMoments } from "@/lib/core/metrics/partial-moments";

/**
 * Omega ratio, Σmax(r − L, 0)/Σmax(L − r, 0) (C. Keating and W. Shadwick, 2002).
 * @param returns simple returns a period, NaN where unknown
 * @param threshold L, per period
 */
export function omegaRatio(returns: Float64Array, threshold = 0): Metric {
  return omegaRatioOf(partialMoments(returns, threshold));
}

/** The same from the partial moments about L; about 0 it is the profit factor. */
export function omegaRatioOf({ n, gains, losses }: PartialMoments): Metric {
  if (n < 1) return noMetric("too-few", 0);
  return losses === 0 ? noMetric("no-loss", n) : metric(gains / losses, n);
}
