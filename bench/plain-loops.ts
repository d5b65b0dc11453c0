/**
 * The least work that gives the same numbers: bare loops over columns without a gap, a check, an event or a reason.
 * What lib/core costs beyond them is the price of its rules.
 */

/** Levels from prices, rebalance rows and weights; the base is 100, the fee is taken row by row. */
export function plainNav(
  prices: readonly Float64Array[],
  rebalanceRows: readonly number[],
  weights: readonly Float64Array[],
  feePerRow: number,
): Float64Array {
  const rows = prices[0]!.length;
  const levels = new Float64Array(rows);
  let level = 100;
  for (let k = 0; k < rebalanceRows.length; k++) {
    const start = rebalanceRows[k]!;
    const from = start + (k > 0 ? 1 : 0);
    const end = k + 1 < rebalanceRows.length ? rebalanceRows[k + 1]! : rows - 1;
    for (let a = 0; a < prices.length; a++) {
      const column = prices[a]!;
      const units = (level * weights[k]![a]!) / column[start]!;
      for (let t = from; t <= end; t++) levels[t]! += units * column[t]!;
    }
    level = levels[end]!;
  }
  let factor = 1;
  for (let t = 0; t < rows; t++) {
    levels[t]! *= factor;
    factor *= 1 - feePerRow;
  }
  return levels;
}

/** Order of the answers of plainMetrics. */
export const METRIC_ORDER = [
  "cumulative",
  "cagr",
  "volatility",
  "sharpe",
  "sortino",
  "calmar",
  "omega",
  "maxDrawdown",
  "longestDrawdown",
  "ulcer",
  "var95",
  "cvar95",
  "gaussianVar95",
  "cornishFisherVar95",
  "beta",
  "alpha",
  "rSquared",
  "correlation",
  "trackingError",
  "informationRatio",
  "upCapture",
  "downCapture",
  "skewness",
  "kurtosis",
  "bestDay",
  "worstDay",
  "winRate",
] as const;

export type PlainMetric = (typeof METRIC_ORDER)[number];

/** 27 metrics of a return series against a benchmark, in two passes and one sort, in METRIC_ORDER. */
export function plainMetrics(r: Float64Array, b: Float64Array, perYear: number): number[] {
  const n = r.length;
  let sumR = 0;
  let sumB = 0;
  for (let i = 0; i < n; i++) {
    sumR += r[i]!;
    sumB += b[i]!;
  }
  const meanR = sumR / n;
  const meanB = sumB / n;
  let [m2, m3, m4, products, squaresB, squaresBelow, gains, losses] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [wealth, peak, deepest, squaredFalls, wins, active] = [1, 1, 0, 0, 0, 0];
  let [best, worst, underWater, longest] = [-1e9, 1e9, 0, 0];
  let [upR, upB, downR, downB] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const fundReturn = r[i]!;
    const x = fundReturn - meanR;
    const y = b[i]! - meanB;
    const x2 = x * x;
    m2 += x2;
    m3 += x2 * x;
    m4 += x2 * x2;
    products += x * y;
    squaresB += y * y;
    if (fundReturn < 0) {
      squaresBelow += fundReturn * fundReturn;
      losses -= fundReturn;
    } else {
      gains += fundReturn;
      if (fundReturn > 0) wins++;
    }
    if (fundReturn > best) best = fundReturn;
    if (fundReturn < worst) worst = fundReturn;
    wealth *= 1 + fundReturn;
    if (wealth >= peak) {
      peak = wealth;
      underWater = 0;
    } else {
      underWater++;
      if (underWater > longest) longest = underWater;
    }
    const fall = wealth / peak - 1;
    if (fall < deepest) deepest = fall;
    squaredFalls += fall * fall;
    active += (x - y) * (x - y);
    if (b[i]! > 0) {
      upR += fundReturn;
      upB += b[i]!;
    } else if (b[i]! < 0) {
      downR += fundReturn;
      downB += b[i]!;
    }
  }
  const deviation = Math.sqrt(m2 / (n - 1));
  const sigma = Math.sqrt(m2 / n);
  const skew = m3 / n / sigma ** 3;
  const excess = m4 / n / sigma ** 4 - 3;
  const cagr = wealth ** (perYear / n) - 1;
  const z = -1.6448536269514729;
  const sorted = r.slice().sort();
  const position = (n - 1) * 0.05;
  const low = Math.floor(position);
  const var95 = sorted[low]! + (position - low) * (sorted[low + 1]! - sorted[low]!);
  let tail = 0;
  let count = 0;
  while (count < n && sorted[count]! <= var95) tail += sorted[count++]!;
  const cornishFisher =
    z + ((z * z - 1) * skew) / 6 + ((z ** 3 - 3 * z) * excess) / 24 - ((2 * z ** 3 - 5 * z) * skew * skew) / 36;
  const beta = products / squaresB;
  const year = Math.sqrt(perYear);
  const trackingError = Math.sqrt(active / (n - 1));
  return [
    wealth - 1,
    cagr,
    deviation * year,
    (meanR / deviation) * year,
    (meanR / Math.sqrt(squaresBelow / n)) * year,
    -cagr / deepest,
    gains / losses,
    deepest,
    longest,
    Math.sqrt(squaredFalls / n),
    var95,
    tail / count,
    meanR + z * sigma,
    meanR + cornishFisher * sigma,
    beta,
    (meanR - beta * meanB) * perYear,
    (products * products) / m2 / squaresB,
    products / Math.sqrt(m2 * squaresB),
    trackingError * year,
    ((meanR - meanB) / trackingError) * year,
    upR / upB,
    downR / downB,
    skew,
    excess,
    best,
    worst,
    wins / n,
  ];
}

/** Rolling correlation of every pair, pair after pair, rows − window + 1 numbers each. */
export function plainRollingCorrelations(returns: readonly Float64Array[], window: number): Float64Array {
  const rows = returns[0]!.length;
  const windows = rows - window + 1;
  const columns = returns.map((column) => plainSlidingSums(column, window));
  const out = new Float64Array(((returns.length * (returns.length - 1)) / 2) * windows);
  let pair = 0;
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      const { centred: x, sums: sumX, inverse: inverseX } = columns[a]!;
      const { centred: y, sums: sumY, inverse: inverseY } = columns[b]!;
      const offset = pair++ * windows;
      let products = 0;
      for (let t = 0; t < window - 1; t++) products += x[t]! * y[t]!;
      for (let t = window - 1; t < rows; t++) {
        products += x[t]! * y[t]!;
        if (t >= window) products -= x[t - window]! * y[t - window]!;
        const i = t - window + 1;
        out[offset + i] = (products - (sumX[i]! * sumY[i]!) / window) * inverseX[i]! * inverseY[i]!;
      }
    }
  }
  return out;
}

function plainSlidingSums(column: Float64Array, window: number) {
  const rows = column.length;
  let mean = 0;
  for (let t = 0; t < rows; t++) mean += column[t]!;
  mean /= rows;
  const centred = new Float64Array(rows);
  for (let t = 0; t < rows; t++) centred[t] = column[t]! - mean;
  const sums = new Float64Array(rows - window + 1);
  const inverse = new Float64Array(rows - window + 1);
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < rows; t++) {
    const value = centred[t]!;
    sum += value;
    squares += value * value;
    if (t >= window) {
      const gone = centred[t - window]!;
      sum -= gone;
      squares -= gone * gone;
    }
    if (t < window - 1) continue;
    sums[t - window + 1] = sum;
    inverse[t - window + 1] = 1 / Math.sqrt(squares - (sum * sum) / window);
  }
  return { centred, sums, inverse };
}
