import { drawdownSeries } from "@/lib/core/metrics/drawdown";
import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { mean } from "@/lib/core/metrics/moments";
import { complete } from "@/lib/core/metrics/returns";

/**
 * Ulcer index, √mean(drawdown²) over the closes after the first, a fraction (P. Martin, 1987).
 * @param closes prices or levels, NaN where unknown
 */
export function ulcerIndex(closes: Float64Array): Metric {
  const falls = drawdownSeries(complete(closes)).subarray(1);
  if (falls.length < 1) return noMetric("too-few", 0);
  return metric(Math.sqrt(mean(falls.map((fall) => fall * fall))), falls.length);
}

/**
 * Pain index, mean depth of the drawdowns over the closes after the first, a fraction ≥ 0.
 * @param closes prices or levels, NaN where unknown
 */
export function painIndex(closes: Float64Array): Metric {
  const falls = drawdownSeries(complete(closes)).subarray(1);
  return falls.length < 1 ? noMetric("too-few", 0) : metric(Math.abs(mean(falls)), falls.length);
}
