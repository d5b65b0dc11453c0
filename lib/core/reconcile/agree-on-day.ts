import { decimalMean } from "@/lib/core/prices/decimal-arithmetic";
import { holdOutliers } from "@/lib/core/reconcile/hold-outliers";
import { CORRECTION_PROVIDER, type DayEvidence } from "@/lib/core/reconcile/observed-close";
import { type Hold, independentSources, type PriceSource, toPriceSource } from "@/lib/core/reconcile/price-source";
import { spread } from "@/lib/core/reconcile/relative-gap";

/** Two origins this close are averaged. */
const MEAN_SPREAD = 0.01;
/** Two origins further apart than this are not both right. */
export const PAIR_SPREAD = 0.05;

/** What the origins of one day say among themselves, before the days around it are looked at. */
export interface DayAgreement {
  readonly day: number;
  /** by trust; the source of each origin that is not held */
  readonly sources: readonly PriceSource[];
  readonly holds: readonly Hold[];
  /** withdrawn: no source; split: two sources that can't both be right */
  readonly outcome: "corrected" | "median" | "mean" | "priority" | "single" | "split" | "withdrawn";
  /** decimal text, USD; null where there is no agreement */
  readonly closeUsd: string | null;
  /** whether a reader must know that the origins differ */
  readonly disagrees: boolean;
}

function medianText(sources: readonly PriceSource[]): string {
  const sorted = sources.toSorted((a, b) => a.usd - b.usd);
  const middle = sorted.length >> 1;
  const upper = sorted[middle]!.text;
  return sorted.length % 2 === 1 ? upper : decimalMean(sorted[middle - 1]!.text, upper);
}

type Verdict = Omit<DayAgreement, "day">;

function agreePair([first, second]: readonly [PriceSource, PriceSource]): Verdict {
  const sources = [first, second];
  const measured = spread(first.usd, second.usd);
  if (measured <= MEAN_SPREAD) {
    const closeUsd = decimalMean(first.text, second.text);
    return { sources, holds: [], outcome: "mean", closeUsd, disagrees: false };
  }
  if (measured <= PAIR_SPREAD || second.isVouched) {
    return { sources, holds: [], outcome: "priority", closeUsd: first.text, disagrees: true };
  }
  if (!first.isVouched) return { sources, holds: [], outcome: "split", closeUsd: null, disagrees: true };
  const against = { closeUsd: second.text, reference: first.text, measured, threshold: PAIR_SPREAD };
  const hold: Hold = { observed: second.observed, rule: "pair-disagrees", ...against };
  return { sources: [first], holds: [hold], outcome: "single", closeUsd: first.text, disagrees: true };
}

function agree(sources: readonly PriceSource[]): Verdict {
  const [first, second] = sources;
  if (first === undefined) return { sources, holds: [], outcome: "withdrawn", closeUsd: null, disagrees: false };
  if (second === undefined) {
    return { sources, holds: [], outcome: "single", closeUsd: first.text, disagrees: false };
  }
  if (sources.length === 2) return agreePair([first, second]);
  const closeUsd = medianText(sources);
  // Only a vouched one can lie this far off and still be among them.
  const disagrees = sources.some(({ usd, isVouched }) => isVouched && spread(usd, Number(closeUsd)) > PAIR_SPREAD);
  return { sources, holds: [], outcome: "median", closeUsd, disagrees };
}

/** Where a source is held, another provider of its origin may count. */
function agreeAmong(sources: readonly PriceSource[]): Verdict {
  const verdict = agree(independentSources(sources));
  if (verdict.holds.length === 0) return verdict;
  const held = new Set(verdict.holds.map(({ observed }) => observed));
  const rest = agreeAmong(sources.filter(({ observed }) => !held.has(observed)));
  return { ...rest, holds: [...verdict.holds, ...rest.holds], disagrees: true };
}

function correctedBy(correction: PriceSource): Verdict {
  return { sources: [correction], holds: [], outcome: "corrected", closeUsd: correction.text, disagrees: false };
}

/**
 * A person's correction counts alone. Three origins or more: their median, outliers held. Two: the mean within 1 %, the more trusted within 5 %. One: itself.
 * @param evidence of one day; what a person rejected does not count
 */
export function agreeOnDay({ day, closes, usdtUsd }: DayEvidence): DayAgreement {
  const priced = closes
    .filter(({ verdict }) => verdict?.kind !== "rejected")
    .map((observed) => toPriceSource(observed, usdtUsd));
  const correction = priced.find(({ source }) => source.observed.providerId === CORRECTION_PROVIDER);
  if (correction !== undefined) return { day, ...correctedBy(correction.source) };
  const offPeg = priced.flatMap(({ hold }) => (hold === null ? [] : [hold]));
  const pegged = priced.flatMap(({ source, hold }) => (hold === null ? [source] : []));
  const outliers = holdOutliers(pegged);
  const held = new Set(outliers.map(({ observed }) => observed));
  const verdict = agreeAmong(pegged.filter(({ observed }) => !held.has(observed)));
  return { day, ...verdict, holds: [...offPeg, ...outliers, ...verdict.holds] };
}
