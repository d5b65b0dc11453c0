/** Windows between two fresh sums; in between each window adds one row and drops one. */
const ANCHOR_ROWS = 1000;

/** One column made ready for rolling correlations; shared by every pair that the column takes part in. */
export interface RollingColumn {
  readonly window: number;
  /** returns less their mean over the whole column, which keeps the sums small; 0 at a gap */
  readonly centred: Float64Array;
  /** sum of `centred` over the window that ends on a row */
  readonly sum: Float64Array;
  /** 1/√Σ(x − window mean)²; NaN where the window is short, has a gap or holds one value only */
  readonly inverseSpread: Float64Array;
}

/**
 * Sliding sums of one column.
 * @param returns simple returns on the axis, NaN where unknown
 * @param window rows, an integer from 2 up
 * @throws RangeError for another window
 */
export function rollingColumn(returns: Float64Array, window: number): RollingColumn {
  if (!(Number.isInteger(window) && window >= 2)) throw new RangeError(`a window of ${window} rows`);
  const centred = centredColumn(returns);
  const sum = new Float64Array(returns.length);
  const inverseSpread = new Float64Array(returns.length).fill(Number.NaN);
  let sumNow = 0;
  let squares = 0;
  let known = 0;
  let alike = 0;
  for (let t = 0; t < returns.length; t++) {
    known = Number.isNaN(returns[t]!) ? 0 : known + 1;
    alike = t > 0 && returns[t] === returns[t - 1] ? alike + 1 : 1;
    const isAnchor = t % ANCHOR_ROWS === 0;
    if (isAnchor) sumNow = squares = 0;
    for (let s = isAnchor ? Math.max(t - window + 1, 0) : t; s <= t; s++) {
      sumNow += centred[s]!;
      squares += centred[s]! * centred[s]!;
    }
    if (!isAnchor && t >= window) {
      const gone = centred[t - window]!;
      sumNow -= gone;
      squares -= gone * gone;
    }
    sum[t] = sumNow;
    if (known >= window && alike < window) inverseSpread[t] = 1 / Math.sqrt(squares - (sumNow * sumNow) / window);
  }
  return { window, centred, sum, inverseSpread };
}

/**
 * Rolling Pearson correlation, Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)²·Σ(y − ȳ)²) over each window, by sliding sums.
 * @param x see rollingColumn; any column of the same length and window
 * @returns right aligned, as long as the columns; the first window − 1 rows and windows with a gap are NaN
 * @throws RangeError when length or window differ
 */
export function rollingCorrelation(x: RollingColumn, y: RollingColumn): Float64Array {
  const { window, centred: a, sum: sumA, inverseSpread: spreadA } = x;
  const { centred: b, sum: sumB, inverseSpread: spreadB } = y;
  const rows = a.length;
  if (b.length !== rows || y.window !== window) throw new RangeError("two columns of one length and window");
  const result = new Float64Array(rows).fill(Number.NaN, 0, Math.min(window - 1, rows));
  for (let from = window - 1; from < rows; from += ANCHOR_ROWS) {
    let products = 0;
    for (let t = from - window + 1; t < from; t++) products += a[t]! * b[t]!;
    const end = Math.min(from + ANCHOR_ROWS, rows);
    for (let t = from; t < end; t++) {
      products += a[t]! * b[t]!;
      const value = (products - (sumA[t]! * sumB[t]!) / window) * spreadA[t]! * spreadB[t]!;
      result[t] = value > 1 ? 1 : value < -1 ? -1 : value;
      const gone = t - window + 1;
      products -= a[gone]! * b[gone]!;
    }
  }
  return result;
}

function centredColumn(returns: Float64Array): Float64Array {
  let sum = 0;
  let known = 0;
  for (let t = 0; t < returns.length; t++) {
    if (Number.isNaN(returns[t]!)) continue;
    sum += returns[t]!;
    known++;
  }
  const mean = known === 0 ? 0 : sum / known;
  return returns.map((value) => (Number.isNaN(value) ? 0 : value - mean));
}
