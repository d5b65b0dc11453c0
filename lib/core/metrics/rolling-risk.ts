import type { RollingColumn } from "@/lib/core/metrics/rolling-correlation";
import { rollingCorrelation } from "@/lib/core/metrics/rolling-correlation";

const DAYS_PER_YEAR = 365;

/** Rolling volatility and Sharpe ratio of one column, right aligned, NaN where a window is short or has a gap. */
export interface RollingRisk {
  /** sample deviation of the window's returns · √365, fraction a year; 0 where they are all alike */
  readonly volatility: Float64Array;
  /** mean ÷ sample deviation · √365, risk-free rate 0; NaN where the returns are all alike */
  readonly sharpe: Float64Array;
}

/**
 * Volatility and Sharpe ratio of each window from the sliding sums of a column.
 * @param returns simple returns on the axis, NaN where unknown
 * @param column rollingColumn of the same returns
 */
export function rollingRisk(
  returns: Float64Array,
  { window, centred, sum, inverseSpread }: RollingColumn,
): RollingRisk {
  const volatility = new Float64Array(returns.length).fill(Number.NaN);
  const sharpe = new Float64Array(returns.length).fill(Number.NaN);
  const at = returns.findIndex((value) => !Number.isNaN(value));
  // centred = return − mean of the whole column, which the sums leave out
  const mean = at < 0 ? Number.NaN : returns[at]! - centred[at]!;
  let known = 0;
  for (let t = 0; t < returns.length; t++) {
    known = Number.isNaN(returns[t]!) ? 0 : known + 1;
    if (known < window) continue;
    const deviation = 1 / (inverseSpread[t]! * Math.sqrt(window - 1));
    volatility[t] = Number.isNaN(deviation) ? 0 : deviation * Math.sqrt(DAYS_PER_YEAR);
    sharpe[t] = ((sum[t]! / window + mean) / deviation) * Math.sqrt(DAYS_PER_YEAR);
  }
  return { volatility, sharpe };
}

/**
 * Rolling beta, cov(x, y)/var(y) over each window: the correlation times the ratio of the deviations.
 * @param x see rollingColumn
 * @param y the benchmark's column, of the same length and window
 * @returns right aligned, NaN where a window is short, has a gap, or the benchmark's returns are all alike
 * @throws RangeError when length or window differ
 */
export function rollingBeta(x: RollingColumn, y: RollingColumn): Float64Array {
  return rollingCorrelation(x, y).map((value, t) => (value * y.inverseSpread[t]!) / x.inverseSpread[t]!);
}
