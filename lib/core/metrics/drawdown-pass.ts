/** Sums over the drawdowns N_t/max_{s≤t} N_s − 1 of the known closes. */
export interface DrawdownPass {
  /** known closes; the first is the first peak, its drawdown is 0 */
  readonly known: number;
  /** fraction ≤ 0; Infinity without any close */
  readonly deepest: number;
  /** first row of the deepest point; −1 without any close */
  readonly row: number;
  /** Σ of the drawdowns, and of their squares */
  readonly sum: number;
  readonly squares: number;
}

/**
 * One pass over a history for every figure that its drawdowns give.
 * @param closes prices or levels, NaN where unknown
 */
export function drawdownPass(closes: Float64Array): DrawdownPass {
  let peak = Number.NEGATIVE_INFINITY;
  let known = 0;
  let deepest = Number.POSITIVE_INFINITY;
  let row = -1;
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < closes.length; t++) {
    const close = closes[t]!;
    if (close > peak) peak = close;
    const fall = close / peak - 1;
    if (Number.isNaN(fall)) continue;
    known++;
    if (fall < deepest) {
      deepest = fall;
      row = t;
    }
    sum += fall;
    squares += fall * fall;
  }
  return { known, deepest, row, sum, squares };
}
