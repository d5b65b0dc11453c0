import { describe, expect, test } from "vitest";
import { layOut, percent, xFraction, yFraction } from "@/components/charts/plot/layout";

const input = {
  days: ["2026-03-14", "2026-03-15", "2026-03-16", "2026-03-17", "2026-03-18"],
  size: "tall",
  format: { decimals: 2 },
  locale: "en",
} as const;

describe("a linear plot", () => {
  const layout = layOut({ ...input, scale: "linear", values: [Float64Array.of(50, 150, Number.NaN, 100, 100)] });

  test("has four per cent of air above and below", () => {
    expect(layout.domain).toEqual([46, 154]);
  });

  test("days run from left to right, values from bottom to top", () => {
    expect(xFraction(layout, 1)).toBe(0.25);
    expect(yFraction(layout, 100)).toBeCloseTo(0.5, 12);
    expect(yFraction(layout, Number.NaN)).toBeNaN();
  });

  test("grid lines are round and labelled", () => {
    expect(layout.valueTicks.map((tick) => tick.label)).toEqual(["60", "80", "100", "120", "140"]);
  });
});

test("levels above zero are never given an axis below zero", () => {
  const { domain } = layOut({ ...input, scale: "linear", values: [Float64Array.of(1, 200, 3, 4, 5)] });
  expect(domain[0]).toBe(0);
});

test("the base has a line of its own and takes the place of labels it would touch", () => {
  const layout = layOut({ ...input, scale: "linear", base: 101, values: [Float64Array.of(50, 150, 60, 70, 80)] });
  expect(layout.valueTicks.map((tick) => [tick.label, tick.isBase])).toEqual([
    ["101.00", true],
    ["60", false],
    ["80", false],
    ["120", false],
    ["140", false],
  ]);
});

test("a logarithmic plot halves at the geometric mean", () => {
  const layout = layOut({ ...input, scale: "log", values: [Float64Array.of(10, 1000, 100, 20, 50)] });
  expect(layout.scale).toBe("log");
  expect(yFraction(layout, 100)).toBeCloseTo(0.5, 12);
});

test("a value that is not positive has no logarithm: the plot is linear", () => {
  const layout = layOut({ ...input, scale: "log", values: [Float64Array.of(0, 1, 2, 3, 4)] });
  expect(layout.scale).toBe("linear");
});

test("drawdowns hang from zero", () => {
  const values = [Float64Array.of(0, -0.5, -0.8, -0.6, -0.7)];
  const layout = layOut({
    ...input,
    size: "small",
    scale: "linear",
    base: 0,
    top: 0,
    format: { decimals: 1, percent: true },
    values,
  });
  expect(layout.domain[1]).toBe(0);
  expect(layout.valueTicks.map((tick) => tick.label)).toEqual(["0%", "−50%"]);
});

test("no value at all still makes a plot", () => {
  const layout = layOut({ ...input, scale: "linear", values: [] });
  expect(layout.valueTicks.length).toBeGreaterThan(2);
  expect(layOut({ ...input, days: [], scale: "linear", values: [] }).timeTicks.wide).toEqual([]);
});

test("fractions become per cent of the layer", () => {
  expect(percent(0.123_456)).toBe("12.35%");
});
