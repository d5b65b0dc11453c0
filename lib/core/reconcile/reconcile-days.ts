import { agreeOnDay, type DayAgreement, PAIR_SPREAD } from "@/lib/core/reconcile/agree-on-day";
import { type DayEvidence, inputId } from "@/lib/core/reconcile/observed-close";
import { spread } from "@/lib/core/reconcile/relative-gap";
import type { Hold, PriceFlag, Witness } from "@/lib/core/reconcile/witness";

/** Days before a day that its move is measured against, and so days after it that a change may reach. */
export const REACH_DAYS = 3;
/** As many earlier closes are asked, so that one fat finger does not condemn the day after it. */
const EARLIER_CLOSES = 2;
/** A doubling or halving: the larger price 100 % above the smaller. */
const JUMP = 1;

export type PriceQuality = "median" | "mean" | "priority" | "single" | "imported" | "withdrawn";

/** The price of one day. */
export interface ReconciledDay {
  readonly day: number;
  /** decimal text, USD; null where everything is held */
  readonly closeUsd: string | null;
  readonly quality: PriceQuality;
  /** "provider/revision" of the origins that count, most trusted first */
  readonly inputs: readonly string[];
  /** in alphabetical order */
  readonly flags: readonly PriceFlag[];
  readonly holds: readonly Hold[];
}

/** The earlier close that a price is furthest from doubling or halving; null where there is none. */
function nearest(usd: number, earlier: readonly string[]): string | null {
  return earlier.toSorted((a, b) => spread(usd, Number(a)) - spread(usd, Number(b)))[0] ?? null;
}

function isJump(usd: number, earlier: readonly string[]): boolean {
  const reference = nearest(usd, earlier);
  return reference !== null && spread(usd, Number(reference)) >= JUMP;
}

function holdOn(witness: Witness, rule: "unconfirmed-jump" | "pair-disagrees", reference: string): Hold {
  const measured = spread(witness.usd, Number(reference));
  const threshold = rule === "pair-disagrees" ? PAIR_SPREAD : JUMP;
  return { observed: witness.observed, rule, closeUsd: witness.text, reference, measured, threshold };
}

function choose(agreement: DayAgreement, speakers: readonly Witness[], closeUsd: string | null, isJumping: boolean) {
  const [first] = speakers;
  const outcome = agreement.outcome === "split" ? "single" : agreement.outcome;
  const quality = outcome === "single" && first?.observed.providerId === "csv" ? "imported" : outcome;
  const flags = new Set(speakers.flatMap(({ flag }) => (flag === null ? [] : [flag])));
  if (agreement.disagrees) flags.add("disagrees");
  if (isJumping) flags.add("jump");
  const inputs = speakers.map(({ observed }) => inputId(observed));
  return {
    day: agreement.day,
    closeUsd,
    quality: closeUsd === null ? "withdrawn" : quality,
    inputs,
    flags: [...flags].sort(),
  } as const;
}

function settle(agreement: DayAgreement, earlier: readonly string[]): ReconciledDay {
  const { outcome, speakers, closeUsd } = agreement;
  const [first, second] = speakers;
  const withdraw = (holds: readonly Hold[]): ReconciledDay => ({
    ...choose({ ...agreement, disagrees: false }, [], null, false),
    holds: [...agreement.holds, ...holds],
  });
  if (outcome === "split" && first !== undefined && second !== undefined) {
    const [calm, ...others] = speakers.filter(({ usd }) => !isJump(usd, earlier));
    const wild = calm === first ? second : first;
    const reference = nearest(wild.usd, earlier);
    if (calm !== undefined && others.length === 0 && reference !== null) {
      const hold = holdOn(wild, "unconfirmed-jump", reference);
      return { ...choose(agreement, [calm], calm.text, false), holds: [...agreement.holds, hold] };
    }
    return withdraw([holdOn(first, "pair-disagrees", second.text), holdOn(second, "pair-disagrees", first.text)]);
  }
  const isJumping = outcome === "single" && first !== undefined && isJump(first.usd, earlier);
  const reference = first === undefined ? null : nearest(first.usd, earlier);
  if (isJumping && !first.isVouched && reference !== null)
    return withdraw([holdOn(first, "unconfirmed-jump", reference)]);
  return { ...choose(agreement, speakers, closeUsd, isJumping), holds: agreement.holds };
}

/**
 * The price of every day of one asset, from what every origin says (docs/decisions/0011). A day depends on its own
 * observations and on those of the three days before it, so the result does not depend on the order in which they came.
 * A close that doubles or halves and that no second origin confirms is held; when it stays, the next day confirms it.
 * @param evidence ascending days; those from `firstDay` − 3 on are needed
 * @param firstDay first UTC day that is wanted
 */
export function reconcileDays(evidence: readonly DayEvidence[], firstDay: number): readonly ReconciledDay[] {
  const agreements = evidence.map(agreeOnDay);
  return agreements.flatMap((agreement, at) => {
    if (agreement.day < firstDay) return [];
    const earlier: string[] = [];
    for (let i = at - 1; i >= 0 && earlier.length < EARLIER_CLOSES; i--) {
      const { day, closeUsd } = agreements[i]!;
      if (agreement.day - day > REACH_DAYS) break;
      if (closeUsd !== null) earlier.push(closeUsd);
    }
    return [settle(agreement, earlier)];
  });
}
