/** How far and how often returns lie above and below a threshold. */
export interface PartialMoments {
  /** known returns */
  readonly n: number;
  /** returns above the threshold, and below it; one that meets it is neither */
  readonly above: number;
  readonly below: number;
  /** Σ max(r − threshold, 0) */
  readonly gains: number;
  /** Σ max(threshold − r, 0) */
  readonly losses: number;
  /** Σ max(threshold − r, 0)² */
  readonly squaredLosses: number;
}

/**
 * Upper and lower partial moments in one pass (P. Fishburn, 1977).
 * @param returns simple returns a period, NaN where unknown
 * @param threshold per period
 */
export function partialMoments(returns: Float64Array, threshold: number): PartialMoments {
  let n = 0;
  let above = 0;
  let below = 0;
  let gains = 0;
  let losses = 0;
  let squaredLosses = 0;
  for (let t = 0; t < returns.length; t++) {
    const d = returns[t]! - threshold;
    if (Number.isNaN(d)) continue;
    // Signs alternate at random: |d| ± d, twice the part above or below and exact, spares a branch on them.
    const gain = Math.abs(d) + d;
    const loss = Math.abs(d) - d;
    n++;
    above += +(d > 0);
    below += +(d < 0);
    gains += gain;
    losses += loss;
    squaredLosses += loss * loss;
  }
  return { n, above, below, gains: gains / 2, losses: losses / 2, squaredLosses: squaredLosses / 4 };
}
