import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import type { Moments, Spread } from "@/lib/core/metrics/moments";
import {
  cornishFisherQuantile,
  normalExpectedShortfall,
  normalQuantile,
  normalValueAtRisk,
} from "@/lib/core/metrics/normal-tail";
import { excessKurtosisOf, skewnessOf } from "@/lib/core/metrics/shape";
import { TAIL_MINIMUM } from "@/lib/core/metrics/value-at-risk";

/** Skewness and kurtosis of fewer returns are noise. */
const SHAPE_MINIMUM = 60;
const ROUNDING = 1e-12;

/**
 * Gaussian value at risk, m + z·s with the sample deviation: the return that a normal day falls short of with 1 − p.
 * @param moments of simple returns a period
 * @param p confidence, such as 0.95
 */
export function gaussianValueAtRiskOf({ n, mean, variance }: Spread, p: number): Metric {
  return n < TAIL_MINIMUM ? noMetric("too-few", n) : metric(normalValueAtRisk(mean, Math.sqrt(variance), p), n);
}

/** Gaussian expected shortfall, m − s·φ(z)/(1 − p); arguments as for gaussianValueAtRisk. */
export function gaussianExpectedShortfallOf({ n, mean, variance }: Spread, p: number): Metric {
  return n < TAIL_MINIMUM ? noMetric("too-few", n) : metric(normalExpectedShortfall(mean, Math.sqrt(variance), p), n);
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
 * @param moments of simple returns a period
 * @param p confidence, such as 0.95
 * @returns NaN with too-few outside the expansion's monotone domain: the sample can't carry the correction
 */
export function cornishFisherValueAtRiskOf(found: Moments, p: number): Metric {
  const { n, mean, variance } = found;
  if (n < SHAPE_MINIMUM) return noMetric("too-few", n);
  if (variance === 0) return noMetric("zero-variance", n);
  const [skew, excess] = [skewnessOf(found).value, excessKurtosisOf(found).value];
  if (!isMonotone(skew, excess)) return noMetric("too-few", n);
  return metric(mean + cornishFisherQuantile(normalQuantile(1 - p), skew, excess) * Math.sqrt(variance), n);
}
