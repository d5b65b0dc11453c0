import { type Spread, spread } from "@/lib/core/metrics/moments";

/** What a return column, its benchmark and the difference of the two have in common, over the rows that both know. */
export interface PairMoments {
  readonly n: number;
  readonly returns: Spread;
  readonly benchmark: Spread;
  /** of r − b */
  readonly active: Spread;
  /** sample covariance, Σ(r − mean r)(b − mean b)/(n − 1) */
  readonly covariance: number;
}

/**
 * Joint moments of a column and its benchmark in two passes, the means first.
 * @param returns simple returns a period, NaN where unknown
 * @param benchmark the same for the benchmark, on the same rows
 * @throws RangeError when they differ in length
 */
export function pairMoments(returns: Float64Array, benchmark: Float64Array): PairMoments {
  if (returns.length !== benchmark.length) throw new RangeError("a return and its benchmark stand on the same rows");
  let n = 0;
  let sumR = 0;
  let sumB = 0;
  let sumActive = 0;
  for (let t = 0; t < returns.length; t++) {
    const active = returns[t]! - benchmark[t]!;
    if (Number.isNaN(active)) continue;
    n++;
    sumR += returns[t]!;
    sumB += benchmark[t]!;
    sumActive += active;
  }
  const meanR = sumR / n;
  const meanB = sumB / n;
  const meanActive = sumActive / n;
  let restR = 0;
  let restB = 0;
  let restActive = 0;
  let squaresR = 0;
  let squaresB = 0;
  let squaresActive = 0;
  let products = 0;
  for (let t = 0; t < returns.length; t++) {
    const active = returns[t]! - benchmark[t]! - meanActive;
    if (Number.isNaN(active)) continue;
    const x = returns[t]! - meanR;
    const y = benchmark[t]! - meanB;
    restR += x;
    restB += y;
    restActive += active;
    squaresR += x * x;
    squaresB += y * y;
    squaresActive += active * active;
    products += x * y;
  }
  return {
    n,
    returns: spread(n, meanR, restR, squaresR),
    benchmark: spread(n, meanB, restB, squaresB),
    active: spread(n, meanActive, restActive, squaresActive),
    covariance: (products - (restR * restB) / n) / (n - 1),
  };
}
