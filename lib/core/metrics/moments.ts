/** A spread below this share of the largest value is rounding noise: the series is constant. */
const CONSTANT = 1e-14;

/**
 * Arithmetic mean; NaN for no value. A second pass takes back the rounding of the first: without it a long constant
 * series would seem to vary.
 */
export function mean(values: Float64Array): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - first;
  return first + rest / n;
}

/**
 * Sample variance, Σ(x − mean)²/(n − 1), in two passes; exactly 0 for a constant series, NaN for fewer than 2 values.
 */
export function varianceSample(values: Float64Array): number {
  return values.length < 2 ? Number.NaN : (centralMoment(values, 2) * values.length) / (values.length - 1);
}

/** Sample standard deviation, √varianceSample. */
export function deviationSample(values: Float64Array): number {
  return Math.sqrt(varianceSample(values));
}

/**
 * Central moment Σ(x − mean)^power/n, in two passes; exactly 0 for a constant series.
 * @param power 2, 3 or 4
 */
export function centralMoment(values: Float64Array, power: 2 | 3 | 4): number {
  const centre = mean(values);
  let sum = 0;
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - centre;
    squares += d * d;
    sum += power === 2 ? d * d : power === 3 ? d * d * d : d * d * d * d;
    largest = Math.max(largest, Math.abs(values[i]!));
  }
  const isConstant = Math.sqrt(squares / values.length) <= CONSTANT * largest;
  return isConstant ? 0 : sum / values.length;
}

/**
 * Sample covariance, Σ(x − mean x)(y − mean y)/(n − 1), in two passes.
 * @param y as long as `x`
 */
export function covarianceSample(x: Float64Array, y: Float64Array): number {
  const meanX = mean(x);
  const meanY = mean(y);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - meanX) * (y[i]! - meanY);
  return sum / (x.length - 1);
}
