import { expect, test } from "vitest";
import { spreadLabels } from "@/components/charts/plot/spread-labels";

test("labels with room stay where they are", () => {
  expect(spreadLabels([10, 40, 80], 15, 0, 100)).toEqual([10, 40, 80]);
});

test("two labels on one spot move apart by half the gap each", () => {
  expect(spreadLabels([50, 50], 15, 0, 100)).toEqual([42.5, 57.5]);
});

test("the given order stays although the lower one comes first", () => {
  expect(spreadLabels([52, 50], 14, 0, 100)).toEqual([58, 44]);
});

test("a cluster at the bottom is pushed up into the plot", () => {
  expect(spreadLabels([98, 99, 100], 15, 0, 100)).toEqual([70, 85, 100]);
});

test("clusters that grow into each other become one", () => {
  // {20, 20} would stand at 15 and 25, {28} at 28: together mean 68/3, spread over 20
  const [a = 0, b = 0, c = 0] = spreadLabels([20, 20, 28], 10, 0, 100);
  expect(a).toBeCloseTo(12.6667, 4);
  expect(b).toBeCloseTo(22.6667, 4);
  expect(c).toBeCloseTo(32.6667, 4);
});

test("without room for the gap, the gap shrinks", () => {
  expect(spreadLabels([5, 5, 5], 15, 0, 20)).toEqual([0, 10, 20]);
});

test("no labels, no places", () => {
  expect(spreadLabels([], 15, 0, 100)).toEqual([]);
});
