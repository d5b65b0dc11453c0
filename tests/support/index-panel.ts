import type { IndexInput } from "@/lib/core/index/input";

/** A missing price. */
export const GAP = Number.NaN;

/** An index definition on consecutive days from 100, one column of prices an asset; 50 : 50 of A and B by default. */
export function indexOn(
  prices: Readonly<Record<string, readonly number[]>>,
  rest: Partial<IndexInput> = {},
): IndexInput {
  const columns = Object.values(prices).map((values) => Float64Array.from(values));
  return {
    days: Int32Array.from({ length: columns[0]?.length ?? 0 }, (_, t) => 100 + t),
    assets: Object.keys(prices),
    prices: columns,
    rebalances: [weightsOn(100, { A: 0.5, B: 0.5 })],
    ...rest,
  };
}

/** Weights that take effect at the close of a day. */
export function weightsOn(day: number, weights: Readonly<Record<string, number>>) {
  return { day, weights: new Map(Object.entries(weights)) };
}
