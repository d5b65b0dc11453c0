import type { DayFlags, IndexSeries } from "@/lib/core/index/series";

/** Days in a row without a level, and the members whose prices are missing then. */
export interface LevelGap {
  /** UTC days, both included */
  readonly from: number;
  readonly to: number;
  readonly assets: readonly string[];
}

/** How much of a span a basket has a level for. */
export interface LevelCoverage {
  /** days of the span on which the level is known */
  readonly known: number;
  /** of those, days on which some member counts at a carried price */
  readonly carried: number;
  readonly gaps: readonly LevelGap[];
}

/** Levels with the days on which a member counts at a carried price or has none; flags by row. */
export interface FlaggedLevels extends Pick<IndexSeries, "days" | "gross"> {
  readonly flags: ReadonlyMap<number, Pick<DayFlags, "stale" | "missing">>;
}

/**
 * Levels and gaps of a basket inside a span. Days before its first and after its last row are neither: the basket did
 * not exist yet, or its history has ended.
 * @param from UTC day, included
 * @param to UTC day, included
 */
export function levelCoverage(series: FlaggedLevels, from: number, to: number): LevelCoverage {
  const gaps: { from: number; to: number; assets: string[] }[] = [];
  let known = 0;
  let carried = 0;
  for (const [row, day] of series.days.entries()) {
    if (day < from || day > to) continue;
    const flags = series.flags.get(row);
    if (Number.isFinite(series.gross[row]!)) {
      known++;
      if (flags !== undefined && flags.stale.length > 0) carried++;
      continue;
    }
    const missing = flags?.missing ?? [];
    const open = gaps.at(-1);
    if (open?.to === day - 1) {
      open.to = day;
      open.assets.push(...missing.filter((asset) => !open.assets.includes(asset)));
    } else {
      gaps.push({ from: day, to: day, assets: [...missing] });
    }
  }
  return { known, carried, gaps };
}
