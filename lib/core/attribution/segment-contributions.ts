/** Where an asset belongs: a segment and, in segments that have them, a group. */
export interface SegmentPlace {
  readonly segment: string;
  readonly group: string | null;
}

/** What a segment or one of its groups added to a return: the sum over its assets, a fraction. */
export interface ContributionPart {
  readonly name: string;
  readonly assets: readonly string[];
  /** NaN where one of its assets' is */
  readonly contribution: number;
}

/** A segment with its groups; these sum to it. Empty where the segment has none. */
export interface SegmentContribution extends ContributionPart {
  readonly groups: readonly ContributionPart[];
}

interface Part {
  readonly asset: string;
  readonly contribution: number;
}

function gather(parts: readonly Part[], nameOf: (part: Part) => string): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) found.set(nameOf(part), [...(found.get(nameOf(part)) ?? []), part]);
  return found;
}

function toPart(name: string, parts: readonly Part[]): ContributionPart {
  const contribution = parts.reduce((sum, part) => sum + part.contribution, 0);
  return { name, assets: parts.map((part) => part.asset), contribution };
}

const bySize = (a: ContributionPart, b: ContributionPart): number =>
  Math.abs(b.contribution || 0) - Math.abs(a.contribution || 0);

/**
 * Contributions of assets gathered by segment and group. Linked contributions are additive (rule 16), so each sum is
 * the contribution of its segment.
 * @param parts contribution of each asset, fraction; NaN where unknown
 * @param placeOf segment and group of an asset
 * @returns largest first, by absolute value
 */
export function segmentContributions(
  parts: readonly Part[],
  placeOf: (asset: string) => SegmentPlace,
): SegmentContribution[] {
  return [...gather(parts, (part) => placeOf(part.asset).segment)]
    .map(([name, own]) => ({
      ...toPart(name, own),
      groups: [...gather(own, (part) => placeOf(part.asset).group ?? "")]
        .filter(([group]) => group !== "")
        .map(([group, members]) => toPart(group, members))
        .sort(bySize),
    }))
    .sort(bySize);
}
