import { IndexError } from "@/lib/core/index-error";

/** Published weights are rounded; a sum within this of 1 is divided out, one beyond it is a wrong list (rule 5). */
export const WEIGHT_SUM_TOLERANCE = 0.005;

/** A checked weight list in columns: what a rebalance buys. A weight of 0 is no target. */
export interface IndexTargets {
  /** day on which the rebalance was due, UTC day number */
  readonly day: number;
  /** column numbers of the assets */
  readonly columns: readonly number[];
  /** fractions as given, in step with `columns` */
  readonly weights: readonly number[];
}

/**
 * Checks a weight list and looks its assets up.
 * @param column asset → its column
 * @throws IndexError UNKNOWN_ASSET, WEIGHTS_EMPTY, WEIGHTS_NOT_FINITE, WEIGHTS_NEGATIVE, WEIGHTS_SUM
 */
export function indexTargets(
  day: number,
  weights: ReadonlyMap<string, number>,
  column: ReadonlyMap<string, number>,
): IndexTargets {
  if (weights.size === 0) throw new IndexError("WEIGHTS_EMPTY", "a weight list names at least one asset");
  const columns: number[] = [];
  const fractions: number[] = [];
  let sum = 0;
  for (const [asset, weight] of weights) {
    const a = column.get(asset);
    if (a === undefined) throw new IndexError("UNKNOWN_ASSET", `${asset} has no price column`);
    if (!Number.isFinite(weight)) throw new IndexError("WEIGHTS_NOT_FINITE", `${asset}: ${weight} is no weight`);
    if (weight < 0) throw new IndexError("WEIGHTS_NEGATIVE", `${asset}: ${weight} is below 0`);
    if (weight === 0) continue;
    columns.push(a);
    fractions.push(weight);
    sum += weight;
  }
  // the slack admits 0.995 and 1.005 themselves, which no sum of binary fractions meets exactly
  if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE + 1e-12) {
    throw new IndexError("WEIGHTS_SUM", `the weights sum to ${sum}, not to 1`);
  }
  return { day, columns, weights: fractions };
}
