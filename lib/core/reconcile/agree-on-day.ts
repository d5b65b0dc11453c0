import { decimalMean } from "@/lib/core/prices/decimal-arithmetic";
import { holdOutliers } from "@/lib/core/reconcile/hold-outliers";
import { CORRECTION_PROVIDER, type DayEvidence } from "@/lib/core/reconcile/observed-close";
import { spread } from "@/lib/core/reconcile/relative-gap";
import { type Hold, speakersOf, toWitness, type Witness } from "@/lib/core/reconcile/witness";

/** Two origins this close are averaged. */
const MEAN_SPREAD = 0.01;
/** Two origins further apart than this are not both right. */
export const PAIR_SPREAD = 0.05;

/** What the origins of one day say among themselves, before the days around it are looked at. */
export interface DayAgreement {
  readonly day: number;
  /** by trust; the source of each origin that is not held */
  readonly speakers: readonly Witness[];
  readonly holds: readonly Hold[];
  /** withdrawn: no source; split: two sources that can't both be right */
  readonly outcome: "corrected" | "median" | "mean" | "priority" | "single" | "split" | "withdrawn";
  /** decimal text, USD; null where there is no agreement */
  readonly closeUsd: string | null;
  /** whether a reader must know that the origins differ */
  readonly disagrees: boolean;
}

function medianText(speakers: readonly Witness[]): string {
  const sorted = speakers.toSorted((a, b) => a.usd - b.usd);
  const middle = sorted.length >> 1;
  const upper = sorted[middle]!.text;
  return sorted.length % 2 === 1 ? upper : decimalMean(sorted[middle - 1]!.text, upper);
}

type Verdict = Omit<DayAgreement, "day">;

function agreePair([first, second]: readonly [Witness, Witness]): Verdict {
  const speakers = [first, second];
  const measured = spread(first.usd, second.usd);
  if (measured <= MEAN_SPREAD) {
    const closeUsd = decimalMean(first.text, second.text);
    return { speakers, holds: [], outcome: "mean", closeUsd, disagrees: false };
  }
  if (measured <= PAIR_SPREAD || second.isVouched) {
    return { speakers, holds: [], outcome: "priority", closeUsd: first.text, disagrees: true };
  }
  if (!first.isVouched) return { speakers, holds: [], outcome: "split", closeUsd: null, disagrees: true };
  const against = { closeUsd: second.text, reference: first.text, measured, threshold: PAIR_SPREAD };
  const hold: Hold = { observed: second.observed, rule: "pair-disagrees", ...against };
  return { speakers: [first], holds: [hold], outcome: "single", closeUsd: first.text, disagrees: true };
}

function agree(speakers: readonly Witness[]): Verdict {
  const [first, second] = speakers;
  if (first === undefined) return { speakers, holds: [], outcome: "withdrawn", closeUsd: null, disagrees: false };
  if (second === undefined) {
    return { speakers, holds: [], outcome: "single", closeUsd: first.text, disagrees: false };
  }
  if (speakers.length === 2) return agreePair([first, second]);
  const closeUsd = medianText(speakers);
  // Only a vouched one can lie this far off and still be among them.
  const disagrees = speakers.some(({ usd, isVouched }) => isVouched && spread(usd, Number(closeUsd)) > PAIR_SPREAD);
  return { speakers, holds: [], outcome: "median", closeUsd, disagrees };
}

/** Where a speaker is held, another provider of its origin may speak. */
function agreeAmong(witnesses: readonly Witness[]): Verdict {
  const verdict = agree(speakersOf(witnesses));
  if (verdict.holds.length === 0) return verdict;
  const held = new Set(verdict.holds.map(({ observed }) => observed));
  const rest = agreeAmong(witnesses.filter(({ observed }) => !held.has(observed)));
  return { ...rest, holds: [...verdict.holds, ...rest.holds], disagrees: true };
}

function correctedBy(correction: Witness): Verdict {
  return { speakers: [correction], holds: [], outcome: "corrected", closeUsd: correction.text, disagrees: false };
}

/**
 * A person's correction counts alone. Three origins or more: their median, outliers held. Two: the mean within 1 %, the more trusted within 5 %. One: itself.
 * @param evidence of one day; what a person rejected does not count
 */
export function agreeOnDay({ day, closes, usdtUsd }: DayEvidence): DayAgreement {
  const heard = closes
    .filter(({ verdict }) => verdict?.kind !== "rejected")
    .map((observed) => toWitness(observed, usdtUsd));
  const correction = heard.find(({ witness }) => witness.observed.providerId === CORRECTION_PROVIDER);
  if (correction !== undefined) return { day, ...correctedBy(correction.witness) };
  const offPeg = heard.flatMap(({ hold }) => (hold === null ? [] : [hold]));
  const pegged = heard.flatMap(({ witness, hold }) => (hold === null ? [witness] : []));
  const outliers = holdOutliers(pegged);
  const held = new Set(outliers.map(({ observed }) => observed));
  const verdict = agreeAmong(pegged.filter(({ observed }) => !held.has(observed)));
  return { day, ...verdict, holds: [...offPeg, ...outliers, ...verdict.holds] };
}
