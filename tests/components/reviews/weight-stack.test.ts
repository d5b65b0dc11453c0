import { expect, test } from "vitest";
import { bandPath, stackWeights } from "@/components/reviews/weight-stack";

const history = {
  days: ["2025-01-01", "2025-01-02", "2025-01-03"],
  assets: ["LPT", "TAO", "NEAR"],
  weights: [
    [0.25, null, 0],
    [0.25, null, 0.75],
    [0.5, null, 0.25],
  ],
};

test("the largest of the last day lies at the bottom, the one that left on top", () => {
  const stack = stackWeights(history);
  expect(stack.map((band) => [band.asset, band.last, band.middle])).toEqual([
    ["TAO", 0.75, 2],
    ["NEAR", 0.25, 0],
    ["LPT", 0, 0],
  ]);
  expect(stack.map((band) => [band.lower[0], band.upper[0]])).toEqual([
    [0, 0.25],
    [0.25, 0.75],
    [0.75, 1],
  ]);
});

test("a day without a level is a break in every band", () => {
  const [tao] = stackWeights(history);
  expect(bandPath(tao!)).toBe("M0,750L0,1000ZM1000,250L1000,1000Z");
});
