import { expect, test } from "vitest";
import { capWeights } from "@/lib/core/weighting";

test("what a cap leaves cannot go to assets without value: refused, never NaN", () => {
  const values = new Map([
    ["A", 10],
    ["B", 0],
    ["C", 0],
  ]);
  expect(() => capWeights(values, 0.5)).toThrow(expect.objectContaining({ code: "CAP_INFEASIBLE" }));
});

test("the largest stands at the cap and the rest share what is left by value", () => {
  const weights = capWeights(
    new Map([
      ["A", 8],
      ["B", 1],
      ["C", 1],
    ]),
    0.5,
  );
  expect([...weights.values()]).toEqual([0.5, 0.25, 0.25]);
});
