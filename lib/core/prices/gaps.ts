import { isPrice } from "@/lib/core/prices/usable-price";

/** A constituent without a price for more days than this is deleted (methodology, Baskets). */
export const REMOVAL_DAYS = 7;

/**
 * Rows after which an asset is silent for more than REMOVAL_DAYS days. A silence that the end of the axis cuts short
 * counts as far as it is known: 7 days before the end nothing is deleted yet.
 * @param prices USD, NaN where there is no price
 * @param days ascending UTC day numbers, in step with `prices`
 * @returns last priced rows, ascending
 */
export function silentAfterRows(prices: Float64Array, days: Int32Array): number[] {
  const rows: number[] = [];
  let last = -1;
  for (let t = 0; t < days.length; t++) {
    if (!isPrice(prices[t]!)) continue;
    if (last >= 0 && days[t]! - days[last]! - 1 > REMOVAL_DAYS) rows.push(last);
    last = t;
  }
  if (last >= 0 && days[days.length - 1]! - days[last]! > REMOVAL_DAYS) rows.push(last);
  return rows;
}

/**
 * First day with a price.
 * @returns UTC day number, +∞ when there is none
 */
export function firstPricedDay(prices: Float64Array, days: Int32Array): number {
  const row = prices.findIndex(isPrice);
  return row < 0 ? Number.POSITIVE_INFINITY : days[row]!;
}
