/** Why a metric has no value. */
export type NoMetric = "too-few" | "zero-variance" | "no-loss" | "no-benchmark" | "short-history" | "no-price";

/** A computed number, or NaN with the reason; never 0 for "cannot say". */
export interface Metric {
  readonly value: number;
  /** observations that entered */
  readonly n: number;
  readonly reason?: NoMetric;
}

/** A metric that has an answer. */
export function metric(value: number, n: number): Metric {
  return { value, n };
}

/** A metric that has none, with the reason. */
export function noMetric(reason: NoMetric, n: number): Metric {
  return { value: Number.NaN, n, reason };
}
