import { type ContributionBook, openBook } from "@/lib/core/attribution/contribution-book";
import { linkContributions } from "@/lib/core/attribution/link-contributions";
import type { IndexSeries } from "@/lib/core/index/series";

/** Why an index moved between two closes; fractions of the level at the start. */
export interface Contribution {
  /** by asset, for every asset that was held on the way; with `cost` they sum to `gross` */
  readonly assets: ReadonlyMap<string, number>;
  /** what trading cost at rebalances, ≤ 0 */
  readonly cost: number;
  /** return before the fee */
  readonly gross: number;
  /** net − gross */
  readonly fee: number;
  /** return after the fee */
  readonly net: number;
}

/**
 * Contribution of each asset to the return between the closes of two rows (rule 16): c_i,t = w_i,t−1·r_i,t in
 * points of value, linked over time after Carino. A change of ticker stays with the new one from its first price.
 * @returns NaN throughout when one of the two levels is unknown, or when the index lost everything on the way
 */
export function contribution(series: IndexSeries, fromRow: number, toRow: number): Contribution {
  const book = openBook(series);
  const periods: Float64Array[] = [];
  let level = Number.NaN;
  for (let row = Math.max(series.baseRow, 0); row <= toRow; row++) {
    const next = series.gross[row]!;
    if (!Number.isNaN(next)) {
      const gains = book.settle(row);
      if (row > fromRow) periods.push(gains.map((points) => points / level));
      level = next;
    }
    book.passEvents(row);
    if (row === fromRow) book.beginPeriod();
  }
  const isKnown = !Number.isNaN(series.gross[fromRow]! + series.gross[toRow]!);
  return linked(series, book, isKnown ? periods : [new Float64Array(book.size).fill(Number.NaN)], [fromRow, toRow]);
}

function linked(
  series: IndexSeries,
  book: ContributionBook,
  periods: readonly Float64Array[],
  [fromRow, toRow]: readonly [number, number],
): Contribution {
  const columns = Array.from({ length: book.size }, (_, i) => Float64Array.from(periods, (gains) => gains[i]!));
  const { linked: parts, total } = linkContributions(columns);
  const net = Number.isNaN(total) ? total : series.net[toRow]! / series.net[fromRow]! - 1;
  return {
    assets: new Map(series.assets.flatMap((asset, a) => (book.wasHeld(a) ? [[asset, parts[a]!]] : []))),
    cost: parts[book.size - 1]!,
    gross: total,
    fee: net - total,
    net,
  };
}
