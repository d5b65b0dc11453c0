import { returnColumn } from "@/lib/core/metrics/returns";
import { type RollingColumn, rollingColumn, rollingCorrelation } from "@/lib/core/metrics/rolling-correlation";
import { rollingBeta, rollingRisk } from "@/lib/core/metrics/rolling-risk";
import type { ROLLS } from "@/lib/site/states/compare";

export type Roll = (typeof ROLLS)[number];

export interface RollSpan {
  /** indices of the columns, both included */
  readonly first: number;
  readonly last: number;
  /** returns a window holds */
  readonly window: number;
}

interface Prepared {
  readonly returns: Float64Array;
  readonly sums: RollingColumn;
  /** rows before the span, which only fill its first windows */
  readonly skip: number;
}

function prepare(level: Float64Array, { first, last, window }: RollSpan): Prepared {
  const from = Math.max(0, first - window);
  const returns = returnColumn(level.subarray(from, last + 1));
  return { returns, sums: rollingColumn(returns, window), skip: first - from };
}

/**
 * A rolling figure of each column over a span, from daily returns, 365 days a year. Windows reach back before the span
 * where there is history; a window that history does not fill, or with a gap in it, is NaN.
 * @param levels columns on one axis
 * @param base what beta and correlation compare with, on the same axis; null gives NaN for those
 * @returns a column for each level, as long as the span; the base against itself is NaN, because it says nothing
 */
export function rollColumns(
  roll: Roll,
  levels: readonly Float64Array[],
  base: Float64Array | null,
  span: RollSpan,
): Float64Array[] {
  const against = base === null ? null : prepare(base, span);
  return levels.map((level) => {
    const { returns, sums, skip } = prepare(level, span);
    if (roll === "volatility" || roll === "sharpe") return rollingRisk(returns, sums)[roll].subarray(skip);
    if (against === null || level === base) return new Float64Array(span.last - span.first + 1).fill(Number.NaN);
    const values = roll === "beta" ? rollingBeta(sums, against.sums) : rollingCorrelation(sums, against.sums);
    return values.subarray(skip);
  });
}
