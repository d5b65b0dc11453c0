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
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let t = 0; t < values.length; t++) {
    const d = values[t]! - centre;
    if (Number.isNaN(d)) continue;
    const square = d * d;
    squares += square;
    cubes += square * d;
    fourths += square * square;
  }
  if (isConstant(n, centre, squares)) return { ...spread(n, centre, squares), m2: 0, m3: 0, m4: 0 };
  return { ...spread(n, centre, squares), m2: squares / n, m3: cubes / n, m4: fourths / n };
}

/**
 * Spread from its sums.
 * @param squares Σ(x − mean)²
 */
export function spread(n: number, centre: number, squares: number): Spread {
  if (n < 2) return { n, mean: centre, variance: Number.NaN };
  return { n, mean: centre, variance: isConstant(n, centre, squares) ? 0 : squares / (n - 1) };
}

function isConstant(n: number, centre: number, squares: number): boolean {
  return Math.sqrt(squares / n) <= CONSTANT * Math.abs(centre);
}

/** Arithmetic mean; NaN for no value or with a gap. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Sample variance; see Spread. */
export function varianceSample(values: Float64Array): number {
  return moments(values).variance;
}

/** Sample standard deviation, √varianceSample. */
export function deviationSample(values: Float64Array): number {
  return Math.sqrt(varianceSample(values));
}
