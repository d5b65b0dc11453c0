import { capWeights, equalWeights, sqrtWeights } from "@/lib/core/weights/weighting";

/** Ways to weigh a track's members: as its source says, or by a rule of the reader's choice (rule 6). */
export type TrackWeighting = "published" | "equal" | "cap" | "sqrt-cap" | "capped";

/** No member weighs more than this at a review of a capped track, fraction. */
const TRACK_CAP = 0.3;

/** Why a review can't be weighed as requested. */
export type NoWeights = "no-market-cap" | "cap-infeasible";

/**
 * Weights of a review's members by a rule.
 * @param marketValueOf market value of a member at the review, USD; NaN where none is known
 * @returns fractions that sum to 1, or why there are none: one unknown value leaves all weights unknown
 */
export function trackWeights(
  weighting: Exclude<TrackWeighting, "published">,
  members: readonly string[],
  marketValueOf: (member: string) => number,
): Map<string, number> | NoWeights {
  if (weighting === "equal") return equalWeights(members);
  const values = new Map(members.map((member) => [member, marketValueOf(member)]));
  if (![...values.values()].every((value) => value > 0)) return "no-market-cap";
  if (weighting === "sqrt-cap") return sqrtWeights(values);
  if (weighting === "cap") return capWeights(values, 1);
  return members.length * TRACK_CAP < 1 ? "cap-infeasible" : capWeights(values, TRACK_CAP);
}
