/** Weight (fraction) and return (fraction) of a segment on each side; a missing side has weight 0. */
export interface Segment {
  readonly portfolioWeight: number;
  readonly benchmarkWeight: number;
  /** NaN where the portfolio has no such segment: it takes the benchmark's return */
  readonly portfolioReturn: number;
  /** NaN where the benchmark has none: it takes the portfolio's return */
  readonly benchmarkReturn: number;
}

/** Effects of one segment, fractions. */
export interface SegmentEffects {
  readonly allocation: number;
  readonly selection: number;
  readonly interaction: number;
}

/**
 * Attribution of an active return to segments (rule 17; G. Brinson and N. Fachler, 1985): allocation
 * (wp − wb)(Rb_s − Rb), selection wb(Rp_s − Rb_s), interaction (wp − wb)(Rp_s − Rb_s).
 * @returns effects in the order of the segments, and their sum, the active return of the period
 */
export function brinsonFachler(segments: readonly Segment[]): { effects: SegmentEffects[]; active: number } {
  const sides = segments.map(({ portfolioWeight, benchmarkWeight, portfolioReturn, benchmarkReturn }) => {
    const own = Number.isNaN(portfolioReturn) ? benchmarkReturn : portfolioReturn;
    return { portfolioWeight, benchmarkWeight, own, other: Number.isNaN(benchmarkReturn) ? own : benchmarkReturn };
  });
  const benchmark = sides.reduce((sum, { benchmarkWeight, other }) => sum + benchmarkWeight * other, 0);
  const portfolio = sides.reduce((sum, { portfolioWeight, own }) => sum + portfolioWeight * own, 0);
  const effects = sides.map(({ portfolioWeight, benchmarkWeight, own, other }) => ({
    allocation: (portfolioWeight - benchmarkWeight) * (other - benchmark),
    selection: benchmarkWeight * (own - other),
    interaction: (portfolioWeight - benchmarkWeight) * (own - other),
  }));
  return { effects, active: portfolio - benchmark };
}
