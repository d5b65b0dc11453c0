import { IndexError } from "@/lib/core/index-error";

/** Slack for quotients that a binary fraction leaves a hair under the integer they represent. */
const ROUNDING = 1e-9;

/**
 * Integers in proportion to shares that sum to exactly `total`: everyone gets the whole part, and what is left goes one by
 * one to the largest fractions, the earlier first (largest remainder, or Hamilton's, method). None is more than one off its
 * exact part. Equal parts where all shares are 0.
 * @param total integer ≥ 0
 * @param shares finite numbers ≥ 0 in any one unit
 * @returns integers ≥ 0, in the order given
 * @throws IndexError WEIGHTS_EMPTY, WEIGHTS_NOT_FINITE, WEIGHTS_NEGATIVE
 * @throws RangeError for a total that is no integer ≥ 0
 */
export function apportion(total: number, shares: readonly number[]): number[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`${total} can't be shared out in whole numbers`);
  if (shares.length === 0) throw new IndexError("WEIGHTS_EMPTY", "there is nobody to share with");
  for (const share of shares) {
    if (!Number.isFinite(share)) throw new IndexError("WEIGHTS_NOT_FINITE", `${share} is no share`);
    if (share < 0) throw new IndexError("WEIGHTS_NEGATIVE", `${share} is below 0`);
  }
  const largest = Math.max(...shares);
  // Scaled by the largest, so that no sum overflows and the smallest shares still count.
  const scaled = shares.map((share) => (largest === 0 ? 1 : share / largest));
  const sum = scaled.reduce((all, share) => all + share, 0);
  const exact = scaled.map((share) => (total * share) / sum);
  const whole = exact.map((part) => Math.floor(part + ROUNDING));
  const left = total - whole.reduce((all, part) => all + part, 0);
  const byFraction = exact.map((part, i) => ({ i, fraction: part - whole[i]! }));
  byFraction.sort((a, b) => b.fraction - a.fraction || a.i - b.i);
  for (const { i } of byFraction.slice(0, left)) whole[i]!++;
  return whole;
}
