import { apportion } from "@/lib/core/weights/apportion";

/**
 * Fractions as whole basis points that sum to exactly 10,000: what the helpers "equal" and "cap" of the weights editor
 * write, from equalWeights and capWeights. A cap that is a whole number of basis points is kept.
 * @param weights fractions ≥ 0 of any one total, by asset
 * @returns basis points, in the order given; empty for no asset
 * @throws IndexError WEIGHTS_NEGATIVE, WEIGHTS_NOT_FINITE
 */
export function toBasisPoints(weights: ReadonlyMap<string, number>): Map<string, number> {
  if (weights.size === 0) return new Map();
  const parts = apportion(10_000, [...weights.values()]);
  return new Map([...weights.keys()].map((asset, i) => [asset, parts[i]!]));
}
