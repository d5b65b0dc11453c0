/** How a recomputed return compares with a claimed one. */
export type ClaimVerdict = "holds" | "near" | "does-not-hold";

/** A claim holds when the recomputed return lies within this of it, fraction. */
export const HOLDS_WITHIN = 0.02;
/** Beyond that it is near up to this, fraction. */
export const NEAR_WITHIN = 0.075;

/** Slack for the rounding of binary fractions: exactly two points away still holds. */
const ROUNDING = 1e-12;

/**
 * Verdict on a claimed return, by its distance from the recomputed one.
 * @param claimed fraction
 * @param recomputed fraction, NaN where it can't be known
 * @returns null without a recomputed return
 */
export function claimVerdict(claimed: number, recomputed: number): ClaimVerdict | null {
  const away = Math.abs(recomputed - claimed);
  if (Number.isNaN(away)) return null;
  if (away <= HOLDS_WITHIN + ROUNDING) return "holds";
  return away <= NEAR_WITHIN + ROUNDING ? "near" : "does-not-hold";
}

/** How many of its rivals a return beats; rivals without an answer are set aside, not counted as beaten. */
export interface Beaten {
  readonly beaten: number;
  readonly known: number;
  /** more than half of those known */
  readonly isMost: boolean;
}

/** Counts the rivals that returned less. @param rivals fractions, NaN where unknown */
export function countBeaten(own: number, rivals: readonly number[]): Beaten {
  const known = rivals.filter((value) => !Number.isNaN(value));
  const beaten = known.filter((value) => own > value).length;
  return { beaten, known: known.length, isMost: beaten * 2 > known.length };
}
