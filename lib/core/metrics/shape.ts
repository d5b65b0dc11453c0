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

/** Skewness of a sample without its bias in small ones, G1 = b1·√(n(n − 1))/(n − 2) (D. Joanes and C. Gill, 1998). */
export function adjustedSkewness(returns: Float64Array): Metric {
  const { value, n, ...rest } = skewness(returns);
  return { value: (value * Math.sqrt(n * (n - 1))) / (n - 2), n, ...rest };
}

/** Excess kurtosis of a sample without its bias, G2 = (n − 1)/((n − 2)(n − 3))·((n + 1)(b2 − 3) + 6). */
export function adjustedKurtosis(returns: Float64Array): Metric {
  const { value, n, ...rest } = excessKurtosis(returns);
  return { value: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * value + 6), n, ...rest };
}

function standardised(returns: Float64Array, power: 3 | 4, minimum: number): Metric {
  const r = complete(returns);
  if (r.length < minimum) return noMetric("too-few", r.length);
  const variance = centralMoment(r, 2);
  if (variance === 0) return noMetric("zero-variance", r.length);
  return metric(centralMoment(r, power) / variance ** (power / 2), r.length);
}
