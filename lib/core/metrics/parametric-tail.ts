import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { deviationSample, mean } from "@/lib/core/metrics/moments";
import {
  cornishFisherQuantile,
  normalExpectedShortfall,
  normalQuantile,
  normalValueAtRisk,
} from "@/lib/core/metrics/normal-tail";
import { complete } from "@/lib/core/metrics/returns";
import { excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { TAIL_MINIMUM } from "@/lib/core/metrics/value-at-risk";

/** Skewness and kurtosis of fewer returns are noise. */
const SHAPE_MINIMUM = 60;
const ROUNDING = 1e-12;

/**
 * Gaussian value at risk, m + z·s with the sample deviation: the return that a normal day falls short of with 1 − p.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 */
export function gaussianValueAtRisk(returns: Float64Array, p: number): Metric {
  const r = complete(returns);
  if (r.length < TAIL_MINIMUM) return noMetric("too-few", r.length);
  return metric(normalValueAtRisk(mean(r), deviationSample(r), p), r.length);
}

/** Gaussian expected shortfall, m − s·φ(z)/(1 − p); arguments as for gaussianValueAtRisk. */
export function gaussianExpectedShortfall(returns: Float64Array, p: number): Metric {
  const r = complete(returns);
  if (r.length < TAIL_MINIMUM) return noMetric("too-few", r.length);
  return metric(normalExpectedShortfall(mean(r), deviationSample(r), p), r.length);
}

/**
 * Whether z → z' of Cornish and Fisher rises everywhere; elsewhere it would call a worse tail a better one.
 * Its derivative is a·z² + b·z + c (D. Maillard, "A User's Guide to the Cornish Fisher Expansion", 2012).
 */
function isMonotone(skew: number, excess: number): boolean {
  const a = excess / 8 - (skew * skew) / 6;
  const b = skew / 3;
  const c = 1 - excess / 8 + (5 * skew * skew) / 36;
  // The Gaussian itself lies on the edge of the domain, where rounding would throw it out.
  return a >= -ROUNDING && c > 0 && b * b <= 4 * a * c + ROUNDING;
}

/**
 * Cornish–Fisher (modified) value at risk, m + z'·s, with population skewness and excess kurtosis in z'.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 * @returns NaN with too-few outside the expansion's monotone domain: the sample can't carry the correction
 */
export function cornishFisherValueAtRisk(returns: Float64Array, p: number): Metric {
  const r = complete(returns);
  if (r.length < SHAPE_MINIMUM) return noMetric("too-few", r.length);
  const deviation = deviationSample(r);
  if (deviation === 0) return noMetric("zero-variance", r.length);
  const [skew, excess] = [skewness(r).value, excessKurtosis(r).value];
  if (!isMonotone(skew, excess)) return noMetric("too-few", r.length);
  return metric(mean(r) + cornishFisherQuantile(normalQuantile(1 - p), skew, excess) * deviation, r.length);
}
