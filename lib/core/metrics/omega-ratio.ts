import { lowerPartialMoment } from "@/lib/core/metrics/downside-deviation";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Omega ratio, Σmax(r − L, 0)/Σmax(L − r, 0) (C. Keating and W. Shadwick, 2002).
 * @param returns simple returns a period, NaN where unknown
 * @param threshold L, per period
 */
export function omegaRatio(returns: Float64Array, threshold = 0): Metric {
  const r = complete(returns);
  if (r.length < 1) return noMetric("too-few", 0);
  const loss = lowerPartialMoment(r, threshold, 1);
  if (loss === 0) return noMetric("no-loss", r.length);
  return metric(
    lowerPartialMoment(
      r.map((x) => -x),
      -threshold,
      1,
    ) / loss,
    r.length,
  );
}
