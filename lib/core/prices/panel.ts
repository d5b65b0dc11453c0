/** Closing prices of several assets on one axis. */
export interface PricePanel {
  /** UTC day numbers, strictly ascending; a row may be missing */
  readonly days: Int32Array;
  readonly assets: readonly string[];
  /** one column an asset, in the order of `assets`, as long as `days`; USD, NaN where there is no price */
  readonly prices: readonly Float64Array[];
}

/**
 * First row whose day is at or after `day`.
 * @param days ascending UTC day numbers
 * @returns 0 … days.length; days.length when every row is earlier
 */
export function rowAtOrAfter(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same panel on a part of its rows; columns are views, not copies.
 * @param from first row kept
 * @param end first row left out
 */
export function panelRows(panel: PricePanel, from: number, end: number): PricePanel {
  return {
    days: panel.days.subarray(from, end),
    assets: panel.assets,
    prices: panel.prices.map((column) => column.subarray(from, end)),
  };
}
