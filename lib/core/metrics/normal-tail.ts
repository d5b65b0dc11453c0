/** Density of the standard normal. */
function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Lower tail Φ(z) of the standard normal for z ≤ 0, by the continued fraction or the series, whichever converges. */
function lowerTail(z: number): number {
  const x = -z;
  if (x > 3) {
    let fraction = x;
    for (let k = 60; k > 0; k--) fraction = x + k / fraction;
    return normalDensity(x) / fraction;
  }
  let term = x;
  let sum = x;
  for (let k = 1; k < 80; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 0.5 - sum * normalDensity(x);
}

/**
 * Quantile of the standard normal, by Newton's method on the tail.
 * @param p in (0, 1)
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = -Math.sqrt(Math.max(-2 * Math.log(2 * p), 0));
  for (let i = 0; i < 60; i++) {
    const step = (lowerTail(z) - p) / normalDensity(z);
    z -= step;
    if (Math.abs(step) < 1e-15) break;
  }
  return z;
}

/**
 * Value at risk of a normal distribution, m + z·s.
 * @param p confidence, such as 0.95
 */
export function normalValueAtRisk(m: number, s: number, p: number): number {
  return m + normalQuantile(1 - p) * s;
}

/** Expected shortfall of a normal distribution, m − s·φ(z)/(1 − p). */
export function normalExpectedShortfall(m: number, s: number, p: number): number {
  return m - (s * normalDensity(normalQuantile(1 - p))) / (1 - p);
}

/**
 * Cornish–Fisher quantile z' = z + (z² − 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36.
 * @param skew population skewness S
 * @param excess population excess kurtosis K
 */
export function cornishFisherQuantile(z: number, skew: number, excess: number): number {
  const cube = z ** 3;
  return z + ((z * z - 1) * skew) / 6 + ((cube - 3 * z) * excess) / 24 - ((2 * cube - 5 * z) * skew * skew) / 36;
}
