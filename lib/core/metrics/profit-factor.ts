import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { quantile } from "@/lib/core/metrics/quantile";
import { complete } from "@/lib/core/metrics/returns";

/** Profit factor, Σ gains/Σ losses of single returns. @param returns simple returns a period, NaN where unknown */
export function profitFactor(returns: Float64Array): Metric {
  const r = complete(returns);
  let gains = 0;
  let losses = 0;
  for (let t = 0; t < r.length; t++) {
    if (r[t]! > 0) gains += r[t]!;
    else losses -= r[t]!;
  }
  if (r.length === 0) return noMetric("too-few", 0);
  return losses === 0 ? noMetric("no-loss", r.length) : metric(gains / losses, r.length);
}

/** Fewer returns say nothing about a tail. */
const TAIL_MINIMUM = 20;

/** Tail ratio, the 95 % quantile over the absolute 5 % quantile of the returns (type 7). */
export function tailRatio(returns: Float64Array): Metric {
  const r = complete(returns);
  if (r.length < TAIL_MINIMUM) return noMetric("too-few", r.length);
  const low = Math.abs(quantile(r, 0.05));
  return low === 0 ? noMetric("no-loss", r.length) : metric(quantile(r, 0.95) / low, r.length);
}
