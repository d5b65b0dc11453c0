import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { centralMoment } from "@/lib/core/metrics/moments";
import { complete } from "@/lib/core/metrics/returns";

/** Population skewness b1 = m3/m2^1.5. */
export function skewness(returns: Float64Array): Metric {
  return standardised(returns, 3, 3);
}

/** Population excess kurtosis b2 − 3 = m4/m2² − 3. */
export function excessKurtosis(returns: Float64Array): Metric {
  const { value, ...rest } = standardised(returns, 4, 4);
  return { value: value - 3, ...rest };
}

function standardised(returns: Float64Array, power: 3 | 4, minimum: number): Metric {
  const r = complete(returns);
  if (r.length < minimum) return noMetric("too-few", r.length);
  const variance = centralMoment(r, 2);
  if (variance === 0) return noMetric("zero-variance", r.length);
  return metric(centralMoment(r, power) / variance ** (power / 2), r.length);
}
