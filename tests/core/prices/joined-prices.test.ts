import { describe, expect, test } from "vitest";
import { joinedPrices } from "@/lib/core/prices/joined";

const NONE = Number.NaN;
const days = Int32Array.of(10, 11, 12, 13);

describe("one price history across tickers", () => {
  test("a renamed ticker lends its history to the new one, divided by the ratio", () => {
    const panel = {
      days,
      assets: ["OM", "MANTRA"],
      prices: [Float64Array.of(8, 4, NONE, NONE), Float64Array.of(NONE, NONE, 1.5, NONE)],
    };
    const joined = joinedPrices(panel, "MANTRA", [{ day: 11, from: "OM", to: "MANTRA", ratio: 4 }]);
    expect(joined).toEqual(Float64Array.of(2, 1, 1.5, NONE));
  });

  test("two renames in a row multiply their ratios", () => {
    const panel = {
      days,
      assets: ["A", "B", "C"],
      prices: [
        Float64Array.of(60, NONE, NONE, NONE),
        Float64Array.of(NONE, 20, NONE, NONE),
        Float64Array.of(NONE, NONE, 5, 6),
      ],
    };
    const migrations = [
      { day: 10, from: "A", to: "B", ratio: 3 },
      { day: 11, from: "B", to: "C", ratio: 4 },
    ];
    expect(joinedPrices(panel, "C", migrations)).toEqual(Float64Array.of(5, 5, 5, 6));
  });

  test("a merger into a coin that already traded leaves its prices alone", () => {
    const panel = {
      days,
      assets: ["AGIX", "FET"],
      prices: [Float64Array.of(1, 1, NONE, NONE), Float64Array.of(2, 3, 4, 5)],
    };
    const joined = joinedPrices(panel, "FET", [{ day: 11, from: "AGIX", to: "FET", ratio: 0.43335 }]);
    expect(joined).toEqual(Float64Array.of(2, 3, 4, 5));
  });

  test("an asset without any price is a gap on every day; a circle of renames ends", () => {
    const panel = { days, assets: ["OCEAN"], prices: [Float64Array.of(NONE, NONE, NONE, NONE)] };
    const circle = [
      { day: 10, from: "OCEAN", to: "FET", ratio: 1 },
      { day: 11, from: "FET", to: "OCEAN", ratio: 1 },
    ];
    expect(joinedPrices(panel, "FET", circle)).toEqual(Float64Array.of(NONE, NONE, NONE, NONE));
    expect(joinedPrices(panel, "OCEAN", circle)).toEqual(Float64Array.of(NONE, NONE, NONE, NONE));
  });
});
