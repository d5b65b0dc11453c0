import { type Metric, metric, noMetric } from "@/lib/core/metrics/metric";

/** A return with the UTC day of its close. */
export interface DatedMetric extends Metric {
  readonly day?: number;
}

/**
 * Best and worst single return between consecutive known closes; of equals the first.
 * @param returns on the axis (see returnColumn), NaN where unknown
 * @param days UTC day numbers, in step with `returns`
 */
export function extremeDays(returns: Float64Array, days: Int32Array): { best: DatedMetric; worst: DatedMetric } {
  let best = -1;
  let worst = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  let n = 0;
  for (let t = 0; t < returns.length; t++) {
    const value = returns[t]!;
    if (Number.isNaN(value)) continue;
    n++;
    if (value > highest) {
      highest = value;
      best = t;
    }
    if (value < lowest) {
      lowest = value;
      worst = t;
    }
  }
  const dated = (row: number): DatedMetric =>
    row < 0 ? noMetric("too-few", 0) : { ...metric(returns[row]!, n), day: days[row]! };
  return { best: dated(best), worst: dated(worst) };
}
