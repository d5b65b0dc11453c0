import { type DrawdownPass, drawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/**
 * Ulcer index, √mean(drawdown²) over the closes after the first, a fraction (P. Martin, 1987).
 * @param closes prices or levels, NaN where unknown
 */
export function ulcerIndex(closes: Float64Array): Metric {
  return ulcerIndexOf(drawdownPass(closes));
}

/** The same from the sums over the drawdowns. */
export function ulcerIndexOf({ known, squares }: DrawdownPass): Metric {
  return known < 2 ? noMetric("too-few", 0) : metric(Math.sqrt(squares / (known - 1)), known - 1);
}

/**
 * Pain index, mean depth of the drawdowns over the closes after the first, a fraction ≥ 0.
 * @param closes prices or levels, NaN where unknown
 */
export function painIndex(closes: Float64Array): Metric {
  return painIndexOf(drawdownPass(closes));
}

/** The same from the sums over the drawdowns. */
export function painIndexOf({ known, sum }: DrawdownPass): Metric {
  return known < 2 ? noMetric("too-few", 0) : metric(Math.abs(sum / (known - 1)), known - 1);
}
