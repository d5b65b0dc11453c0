import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Drawdown of each row, N_t/max_{s≤t} N_s − 1; the first close is the first peak.
 * @param closes prices or levels, NaN where unknown
 * @returns fractions ≤ 0, as long as `closes`, NaN where the close is unknown
 */
export function drawdownSeries(closes: Float64Array): Float64Array {
  let peak = Number.NEGATIVE_INFINITY;
  const falls = new Float64Array(closes.length);
  for (let t = 0; t < closes.length; t++) {
    if (closes[t]! > peak) peak = closes[t]!;
    falls[t] = closes[t]! / peak - 1;
  }
  return falls;
}

/** Deepest drawdown with the row of its trough. */
export interface MaxDrawdown extends Metric {
  /** first row of the deepest point, −1 without any close */
  readonly row: number;
}

/**
 * Deepest fall from a peak, min(N_t/max_{s≤t} N_s − 1); 0 for a series that never falls.
 * @param closes prices or levels, NaN where unknown
 */
export function maxDrawdown(closes: Float64Array): MaxDrawdown {
  let row = -1;
  let n = 0;
  let deepest = Number.POSITIVE_INFINITY;
  const series = drawdownSeries(closes);
  for (let t = 0; t < series.length; t++) {
    if (Number.isNaN(series[t]!)) continue;
    n++;
    if (series[t]! < deepest) {
      deepest = series[t]!;
      row = t;
    }
  }
  return n < 2 ? { ...noMetric("too-few", Math.max(n - 1, 0)), row } : { ...metric(deepest, n - 1), row };
}
