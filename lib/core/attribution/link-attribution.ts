import type { SegmentEffects } from "@/lib/core/attribution/brinson-fachler";

/** One period of an attribution: the returns of both sides and the effects of every segment, in one order. */
export interface AttributionPeriod {
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  readonly effects: readonly SegmentEffects[];
}

/** Effects over a whole span; they sum to `active`. */
export interface LinkedAttribution {
  readonly effects: SegmentEffects[];
  /** compounded portfolio return − compounded benchmark return, fraction */
  readonly active: number;
}

const NO_ANSWER: SegmentEffects = { allocation: Number.NaN, selection: Number.NaN, interaction: Number.NaN };

/**
 * k = (ln(1+Rp) − ln(1+Rb))/(Rp − Rb), continued to 1/(1+Rp) where the two are equal; as the logarithm of the
 * quotient, which keeps its digits when they nearly are.
 */
function linkingFactor(portfolioReturn: number, benchmarkReturn: number): number {
  const active = portfolioReturn - benchmarkReturn;
  return active === 0 ? 1 / (1 + portfolioReturn) : Math.log1p(active / (1 + benchmarkReturn)) / active;
}

/**
 * Links single-period attribution effects so that they add up to the active return of the span (rule 17; D. Carino, 1999).
 * @param periods oldest first, each with the same segments in the same order
 * @returns NaN throughout when one side loses everything in a period
 */
export function linkAttribution(periods: readonly AttributionPeriod[]): LinkedAttribution {
  let portfolio = 0;
  let benchmark = 0;
  const sums = (periods[0]?.effects ?? []).map(() => ({ allocation: 0, selection: 0, interaction: 0 }));
  for (const { portfolioReturn, benchmarkReturn, effects } of periods) {
    if (!(portfolioReturn > -1 && benchmarkReturn > -1)) {
      return { effects: sums.map(() => NO_ANSWER), active: Number.NaN };
    }
    const k = linkingFactor(portfolioReturn, benchmarkReturn);
    for (const [s, sum] of sums.entries()) {
      sum.allocation += k * effects[s]!.allocation;
      sum.selection += k * effects[s]!.selection;
      sum.interaction += k * effects[s]!.interaction;
    }
    portfolio += Math.log1p(portfolioReturn);
    benchmark += Math.log1p(benchmarkReturn);
  }
  const [own, other] = [Math.expm1(portfolio), Math.expm1(benchmark)];
  const scale = linkingFactor(own, other);
  const effects = sums.map(({ allocation, selection, interaction }) => ({
    allocation: allocation / scale,
    selection: selection / scale,
    interaction: interaction / scale,
  }));
  return { effects, active: own - other };
}
