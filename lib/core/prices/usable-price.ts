/**
 * Whether a number is a price at all: finite and above zero. Null, NaN, zero and negative quotes are gaps (rule 11).
 * @param price USD
 */
export function isPrice(price: number): boolean {
  return price > 0 && price < Number.POSITIVE_INFINITY;
}

/**
 * Row of the price that counts on `row`: its own, or the last one at most `maxStaleDays` calendar days before it.
 * @param prices USD, one a row; gaps are NaN, zero or negative
 * @param days ascending UTC day numbers, in step with `prices`
 * @returns the row, or −1 when the last price is too old or there is none
 */
export function carriedRow(prices: Float64Array, days: Int32Array, row: number, maxStaleDays: number): number {
  const oldest = days[row]! - maxStaleDays;
  for (let t = row; t >= 0 && days[t]! >= oldest; t--) {
    if (isPrice(prices[t]!)) return t;
  }
  return -1;
}

/**
 * Price that counts on `row` (see carriedRow).
 * @returns USD, NaN when there is none
 */
export function usablePrice(prices: Float64Array, days: Int32Array, row: number, maxStaleDays: number): number {
  const own = prices[row]!;
  if (isPrice(own)) return own;
  const from = carriedRow(prices, days, row, maxStaleDays);
  return from < 0 ? Number.NaN : prices[from]!;
}

/**
 * Last price at or before `row`, however old.
 * @returns USD, 0 when the asset never had one: what cannot be sold is worth nothing (rule 10)
 */
export function lastPrice(prices: Float64Array, row: number): number {
  for (let t = row; t >= 0; t--) {
    if (isPrice(prices[t]!)) return prices[t]!;
  }
  return 0;
}
