import { apportion } from "@/lib/core/weights/apportion";

/**
 * Weights whose sum is exactly 10,000: locked ones stay, the others share what those leave in proportion to what they
 * weigh. A remainder of a few basis points, as rounded figures leave it, goes to the largest fractions, one each.
 * @param weightsBps integer basis points ≥ 0
 * @param isLocked in step with the weights
 * @returns new weights; null where no row is open to take the rest, or the locked ones exceed 10,000
 * @throws IndexError WEIGHTS_NEGATIVE, WEIGHTS_NOT_FINITE for what is no weight
 */
export function spreadRemainder(weightsBps: readonly number[], isLocked: readonly boolean[]): number[] | null {
  const open = weightsBps.filter((_, i) => !isLocked[i]);
  const locked = weightsBps.reduce((sum, weight, i) => (isLocked[i] ? sum + weight : sum), 0);
  if (open.length === 0) return locked === 10_000 ? [...weightsBps] : null;
  if (locked > 10_000) return null;
  const shared = apportion(10_000 - locked, open);
  let next = 0;
  return weightsBps.map((weight, i) => (isLocked[i] ? weight : shared[next++]!));
}
