import type { Contributions } from "@/lib/contracts/analysis/contribution";
import type { Moved } from "@/lib/contracts/baskets/published-state";
import { type Contribution, contribution } from "@/lib/core/attribution/contribution";
import { type SegmentPlace, segmentContributions } from "@/lib/core/attribution/segment-contributions";
import type { BasketSeries } from "@/lib/core/baskets/series";
import type { BasketRun } from "@/lib/services/baskets/compute-baskets";
import { toPlainFigure } from "@/lib/services/baskets/to-figure";

/** A contribution with former tickers folded into the ones they became. */
export interface FoldedContribution extends Contribution {
  readonly parts: ReadonlyMap<string, { readonly value: number; readonly includes: readonly string[] }>;
}

/**
 * Contributions between the closes of two days, a renamed ticker and its successor as one row.
 * @param fromDay UTC day; before the base counts as the base
 * @param toDay UTC day within the basket's history
 */
export function foldContributions(
  run: BasketRun,
  basket: BasketSeries,
  fromDay: number,
  toDay: number,
): FoldedContribution {
  const { series } = basket;
  const firstDay = series.days[0] ?? 0;
  const found = contribution(series, Math.max(fromDay - firstDay, 0), toDay - firstDay);
  // A former ticker counts as the one held later, even if that one has left since.
  const everHeld = new Set(found.assets.keys());
  const parts = new Map<string, { value: number; includes: string[] }>();
  for (const [asset, value] of found.assets) {
    const renamed = run.migrations.find((migration) => migration.from === asset && everHeld.has(migration.to));
    const into = parts.get(renamed?.to ?? asset) ?? { value: 0, includes: [] };
    into.value += value;
    if (renamed !== undefined) into.includes.push(asset);
    parts.set(renamed?.to ?? asset, into);
  }
  return { ...found, parts };
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Why a computed basket moved between two closes: a part an asset held in between, and the totals they sum to. */
export function toMoved({ constituents }: BasketSeries, found: FoldedContribution): Moved {
  return {
    parts: [...found.parts].map(([asset, part]) => ({
      asset,
      includes: [...part.includes],
      isHeld: constituents.includes(asset),
      contribution: orNull(part.value),
    })),
    cost: toPlainFigure(found.cost),
    gross: toPlainFigure(found.gross),
    fee: toPlainFigure(found.fee),
    net: toPlainFigure(found.net),
  };
}

/** The same with the largest part first. */
export function toContributions({
  parts,
  ...totals
}: Moved): Pick<Contributions, "rows" | "cost" | "gross" | "fee" | "net"> {
  return {
    rows: parts.toSorted((a, b) => Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0)),
    ...totals,
  };
}

/** Rows of contributions gathered by segment and group of the market map. */
export function toSegmentRows(
  rows: Contributions["rows"],
  placeOf: (asset: string) => SegmentPlace,
): Contributions["categories"] {
  const parts = rows.map(({ asset, contribution }) => ({ asset, contribution: contribution ?? Number.NaN }));
  return segmentContributions(parts, placeOf).map((segment) => ({
    name: segment.name,
    assets: [...segment.assets],
    contribution: orNull(segment.contribution),
    groups: segment.groups.map((group) => ({
      name: group.name,
      assets: [...group.assets],
      contribution: orNull(group.contribution),
    })),
  }));
}
