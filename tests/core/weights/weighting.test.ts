import { describe, expect, test } from "vitest";
import { capWeights, equalWeights, sqrtWeights } from "@/lib/core/weights/weighting";

const values = (row: Readonly<Record<string, number>>) => new Map(Object.entries(row));
const weightsOf = (weights: ReadonlyMap<string, number>) => Array.from(weights.values(), (w) => Number(w.toFixed(12)));

describe("weights by rule", () => {
  test("equal: a third each, no weights for no members", () => {
    expect(weightsOf(equalWeights(["A", "B", "C"]))).toEqual([0.333333333333, 0.333333333333, 0.333333333333]);
    expect(equalWeights([]).size).toBe(0);
  });

  test("square root: 9 and 1 weigh 3 to 1", () => {
    expect(weightsOf(sqrtWeights(values({ A: 9, B: 1 })))).toEqual([0.75, 0.25]);
  });

  test("capped: the largest is at the cap and the rest share what is left by value", () => {
    expect(weightsOf(capWeights(values({ A: 8, B: 1, C: 1 }), 0.5))).toEqual([0.5, 0.25, 0.25]);
  });

  test("capping one lifts another over the cap: both end at it", () => {
    // 70 : 20 : 10 at 40 %: A 40, then B 40 of the remaining 60, C 20
    expect(weightsOf(capWeights(values({ A: 70, B: 20, C: 10 }), 0.4))).toEqual([0.4, 0.4, 0.2]);
  });

  test("a cap that binds no member changes nothing, and one of 1/n makes all equal", () => {
    expect(weightsOf(capWeights(values({ A: 6, B: 4 }), 0.6))).toEqual([0.6, 0.4]);
    expect(weightsOf(capWeights(values({ A: 5, B: 4, C: 3 }), 1 / 3))).toEqual([
      0.333333333333, 0.333333333333, 0.333333333333,
    ]);
    expect(weightsOf(capWeights(values({ A: 5, B: 4, C: 3, D: 0 }), 1 / 3))).toEqual([
      0.333333333333, 0.333333333333, 0.333333333333, 0,
    ]);
  });

  test.each([
    ["CAP_INFEASIBLE", { A: 1, B: 1 }, 0.4],
    ["CAP_INFEASIBLE", { A: 10, B: 0, C: 0 }, 0.5],
    ["CAP_INFEASIBLE", { A: 1 }, Number.NaN],
    ["WEIGHTS_EMPTY", {}, 0.5],
    ["WEIGHTS_NEGATIVE", { A: -1, B: 2 }, 0.5],
    ["WEIGHTS_NOT_FINITE", { A: Number.POSITIVE_INFINITY, B: 2 }, 0.5],
    ["WEIGHTS_SUM", { A: 0, B: 0 }, 0.5],
  ])("%s for %o at %d", (code, row, cap) => {
    expect(() => capWeights(values(row), cap)).toThrow(expect.objectContaining({ code }));
  });

  test("the same values are refused for square roots", () => {
    expect(() => sqrtWeights(values({}))).toThrow(expect.objectContaining({ code: "WEIGHTS_EMPTY" }));
    expect(() => sqrtWeights(values({ A: 0 }))).toThrow(expect.objectContaining({ code: "WEIGHTS_SUM" }));
  });
});
