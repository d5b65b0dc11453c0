import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { complete } from "@/lib/core/metrics/returns";

/**
 * d-ratio, (number of losses × their sum)/(number of gains × their sum), 0 for a history without losses
 * (K. Lavinio, "The Hedge Fund Handbook", 2000).
 * @param returns simple returns a period, NaN where unknown
 */
export function dRatio(returns: Float64Array): Metric {
  const r = complete(returns);
  let [gains, losses, up, down] = [0, 0, 0, 0];
  for (let t = 0; t < r.length; t++) {
    if (r[t]! > 0) {
      gains++;
      up += r[t]!;
    } else if (r[t]! < 0) {
      losses++;
      down -= r[t]!;
    }
  }
  return gains === 0 ? noMetric("too-few", r.length) : metric((losses * down) / (gains * up), r.length);
}
