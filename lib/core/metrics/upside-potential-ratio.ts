import { lowerPartialMoment } from "@/lib/core/metrics/downside-deviation";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Upside potential ratio, mean(max(r − MAR, 0)) over the downside deviation, both over all returns (F. Sortino, 1999).
 * @param returns simple returns a period, NaN where unknown
 * @param mar minimum acceptable return per period
 */
export function upsidePotentialRatio(returns: Float64Array, mar = 0): Metric {
  const r = complete(returns);
  if (r.length === 0) return noMetric("too-few", 0);
  const downside = lowerPartialMoment(r, mar, 2);
  if (downside === 0) return noMetric("no-loss", r.length);
  let upside = 0;
  for (let t = 0; t < r.length; t++) upside += Math.max(r[t]! - mar, 0);
  return metric(upside / r.length / downside, r.length);
}
