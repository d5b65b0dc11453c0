import { canApply, type WeightSet } from "@/lib/core/weights/weight-set";

/**
 * Dated sets with the members of their release but other weights; sets that never apply stay as they are.
 * @param weigh fractions that sum to 1 for the members of a set, at the close of its effective day
 * @returns new sets; their basis points are fractions of 10,000, not rounded
 */
export function reweighedSets(
  sets: readonly WeightSet[],
  weigh: (members: readonly string[], day: number) => ReadonlyMap<string, number>,
): WeightSet[] {
  return sets.map((set) => {
    if (!canApply(set.status)) return set;
    const members = [...set.weightsBps].flatMap(([asset, weightBps]) => (weightBps > 0 ? [asset] : []));
    const weights = weigh(members, set.effectiveDay);
    return { ...set, weightsBps: new Map([...weights].map(([asset, weight]) => [asset, weight * 10_000])) };
  });
}
