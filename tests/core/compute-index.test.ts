import { describe, expect, it } from "vitest";
import { computeIndex } from "@/lib/core/compute-index";
import type { IndexInput } from "@/lib/core/index-input";

const GAP = Number.NaN;

function panel(prices: Record<string, number[]>, rest: Partial<IndexInput>): IndexInput {
  const columns = Object.values(prices).map((values) => Float64Array.from(values));
  const days = Int32Array.from({ length: columns[0]!.length }, (_, t) => 100 + t);
  return { days, assets: Object.keys(prices), prices: columns, rebalances: [], ...rest };
}

const halves = {
  day: 100,
  weights: new Map([
    ["A", 0.5],
    ["B", 0.5],
  ]),
};

describe("computeIndex", () => {
  it("holds units: A doubles, B stands still, 100 becomes 150 and A weighs two thirds", () => {
    const series = computeIndex(panel({ A: [1, 2], B: [10, 10] }, { rebalances: [halves] }));
    expect([...series.gross]).toEqual([100, 150]);
    expect(series.weights[0]![1]).toBeCloseTo(2 / 3, 12);
  });

  it("carries a price for three days, then has no level, then resumes with the full return", () => {
    const prices = { A: [1, GAP, GAP, GAP, GAP, 2], B: [1, 1, 1, 1, 1, 1] };
    const series = computeIndex(panel(prices, { rebalances: [halves] }));
    expect([...series.gross]).toEqual([100, 100, 100, 100, GAP, 150]);
    expect(series.flags.get(3)?.stale).toEqual(["A"]);
    expect(series.flags.get(4)?.missing).toEqual(["A"]);
  });

  it("pays the last observed price for a delisted asset, however old", () => {
    const prices = { A: [1, GAP, GAP], B: [1, 1, 2] };
    const series = computeIndex(
      panel(prices, { rebalances: [halves], maxStaleDays: 0, delistings: [{ day: 101, asset: "A" }] }),
    );
    expect([...series.gross]).toEqual([100, GAP, 200]);
  });

  it.each([
    ["NO_REBALANCE", { rebalances: [] }],
    ["FEE_RANGE", { rebalances: [halves], feePerYear: 1 }],
    ["BASE_VALUE", { rebalances: [halves], base: 0 }],
    ["WEIGHTS_EMPTY", { rebalances: [{ day: 100, weights: new Map() }] }],
    ["WEIGHTS_SUM", { rebalances: [{ day: 100, weights: new Map([["A", 0.9]]) }] }],
  ])("refuses with %s", (code, rest) => {
    expect(() => computeIndex(panel({ A: [1], B: [1] }, rest))).toThrow(expect.objectContaining({ code }));
  });
});
