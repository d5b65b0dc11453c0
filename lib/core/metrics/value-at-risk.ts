import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";
import { type TailSelection, tailSelection } from "@/lib/core/metrics/tail-selection";

/** Fewer returns say nothing about a tail. */
export const TAIL_MINIMUM = 20;

/**
 * Historical value at risk: the type-7 quantile of the returns at 1 − p, a return, not more than 0.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 * @param minimum fewest returns that make an answer
 */
export function valueAtRisk(returns: Float64Array, p: number, minimum = TAIL_MINIMUM): Metric {
  return valueAtRiskOf(tailSelection(returns, p), minimum);
}

/** The same from quantiles. */
export function valueAtRiskOf({ n, low }: TailSelection, minimum = TAIL_MINIMUM): Metric {
  return n < minimum ? noMetric("too-few", n) : metric(Math.min(low, 0), n);
}

/**
 * Expected shortfall (CVaR): mean of the returns at or below the value at risk.
 * @param returns simple returns a period, NaN where unknown
 * @param p confidence, such as 0.95
 * @param minimum fewest returns that make an answer
 */
export function expectedShortfall(returns: Float64Array, p: number, minimum = TAIL_MINIMUM): Metric {
  return expectedShortfallOf(tailSelection(returns, p), minimum);
}

/** The same from the tail's mean. */
export function expectedShortfallOf({ n, shortfall }: TailSelection, minimum = TAIL_MINIMUM): Metric {
  return n < minimum ? noMetric("too-few", n) : metric(Math.min(shortfall, 0), n);
}
