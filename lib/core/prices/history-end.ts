import { isPrice } from "@/lib/core/prices/usable-price";

/** A composition that a basket should take on, as far as its members have prices on that row. */
export interface DueComposition {
  readonly row: number;
  /** for each priced member the price columns of its tickers, old and new */
  readonly members: readonly (readonly Float64Array[])[];
  /** how many members it should have */
  readonly due: number;
}

/**
 * Last row of a basket's history: the last one on which at least half of the members of its newest composition are
 * priced. When most series end together it is the feed that ended, not the coins; without this rule the seven-day
 * rule would sell a whole fund a week after the last delivery. For the same reason a composition that finds fewer
 * than half of its members priced is no evidence of life.
 * @param compositions oldest first
 * @param rows length of the axis
 * @returns row, −1 when no composition has a priced member
 */
export function historyEnd(compositions: readonly DueComposition[], rows: number): number {
  const live = compositions.filter(({ members, due }) => members.length > 0 && members.length * 2 >= due);
  const newest = live.at(-1) ?? compositions.findLast(({ members }) => members.length > 0);
  if (newest === undefined) return -1;
  const { members, row } = newest;
  for (let t = rows - 1; t > row; t--) {
    const priced = members.filter((tickers) => tickers.some((prices) => isPrice(prices[t]!))).length;
    if (priced * 2 >= members.length) return t;
  }
  return row;
}
