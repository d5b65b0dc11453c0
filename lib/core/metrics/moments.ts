/** A spread below this share of the mean is rounding noise: the series is constant. */
const CONSTANT = 1e-14;

/** Number, mean and variance of the known values of a column. */
export interface Spread {
  readonly n: number;
  /** NaN for no value */
  readonly mean: number;
  /** sample variance, Σ(x − mean)²/(n − 1); exactly 0 for a constant series, NaN for fewer than 2 values */
  readonly variance: number;
}

/** The same with the central moments Σ(x − mean)^k/n; exactly 0 for a constant series. */
export interface Moments extends Spread {
  readonly m2: number;
  readonly m3: number;
  readonly m4: number;
}

/**
 * Moments of a column in two passes: the mean first, so that the powers are those of small numbers.
 * @param values NaN where unknown
 */
export function moments(values: Float64Array): Moments {
  let n = 0;
  let sum = 0;
  for (let t = 0; t < values.length; t++) {
    const x = values[t]!;
    if (Number.isNaN(x)) continue;
    n++;
    sum += x;
  }
  const centre = sum / n;
  let rest = 0;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let t = 0; t < values.length; t++) {
    const d = values[t]! - centre;
    if (Number.isNaN(d)) continue;
    const square = d * d;
    rest += d;
    squares += square;
    cubes += square * d;
    fourths += square * square;
  }
  const found = spread(n, centre, rest, squares);
  if (found.variance === 0) return { ...found, m2: 0, m3: 0, m4: 0 };
  return { ...found, m2: squares / n, m3: cubes / n, m4: fourths / n };
}

/**
 * Spread from the sums of two passes. The second takes back the rounding of the first (T. Chan, G. Golub and R. LeVeque,
 * 1983): without it a long constant series would seem to vary.
 * @param centre mean as the first pass found it
 * @param rest Σ(x − centre)
 * @param squares Σ(x − centre)²
 */
export function spread(n: number, centre: number, rest: number, squares: number): Spread {
  const mean = centre + rest / n;
  if (n < 2) return { n, mean, variance: Number.NaN };
  const corrected = Math.max(squares - (rest * rest) / n, 0);
  const isConstant = Math.sqrt(corrected / n) <= CONSTANT * Math.abs(mean);
  return { n, mean, variance: isConstant ? 0 : corrected / (n - 1) };
}

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

/** Sample variance; see Spread. */
export function varianceSample(values: Float64Array): number {
  return moments(values).variance;
}

/** Sample standard deviation, √varianceSample. */
export function deviationSample(values: Float64Array): number {
  return Math.sqrt(varianceSample(values));
}
