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
