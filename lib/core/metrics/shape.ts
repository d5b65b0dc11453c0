import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type Moments, moments } from "@/lib/core/metrics/moments";

/** Population skewness b1 = m3/m2^1.5. */
export function skewness(returns: Float64Array): Metric {
  return skewnessOf(moments(returns));
}

/** The same from moments. */
export function skewnessOf({ n, m2, m3 }: Moments): Metric {
  if (n < 3) return noMetric("too-few", n);
  return m2 === 0 ? noMetric("zero-variance", n) : metric(m3 / m2 ** 1.5, n);
}

/** Population excess kurtosis b2 − 3 = m4/m2² − 3. */
export function excessKurtosis(returns: Float64Array): Metric {
  return excessKurtosisOf(moments(returns));
}

/** The same from moments. */
export function excessKurtosisOf({ n, m2, m4 }: Moments): Metric {
  if (n < 4) return noMetric("too-few", n);
  return m2 === 0 ? noMetric("zero-variance", n) : metric(m4 / m2 ** 2 - 3, n);
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
