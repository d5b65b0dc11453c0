import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import type { TailSelection } from "@/lib/core/metrics/tail-selection";
import { TAIL_MINIMUM } from "@/lib/core/metrics/value-at-risk";

/** Profit factor, Σ gains/Σ losses of single returns. @param returns simple returns a period, NaN where unknown */
export function profitFactor(returns: Float64Array): Metric {
  return omegaRatio(returns, 0);
}

/** Tail ratio, the 95 % quantile over the absolute 5 % quantile of the returns (type 7). */
export function tailRatioOf({ n, low, high }: TailSelection): Metric {
  if (n < TAIL_MINIMUM) return noMetric("too-few", n);
  return low === 0 ? noMetric("no-loss", n) : metric(high / Math.abs(low), n);
}
