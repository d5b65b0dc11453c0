import { describe, expect, test } from "vitest";
import { denominate, firstKnown, lastKnown, rangeReturn, rebaseTo } from "@/components/charts/plot/series-transform";
import { levelDecimals, navLines } from "@/components/overview/nav-view";

const { NaN: GAP } = Number;
const DAYS = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"];
const fund = { basket: "ai-fund", variant: "net", level: Float64Array.of(100, 50, 40, 60) } as const;
const gross = { basket: "ai-fund", variant: "gross", level: Float64Array.of(100, 51, 41, 62) } as const;
const btc = { basket: "btc", variant: "net", level: Float64Array.of(100, 200, 100, 300) } as const;
const rwa = { basket: "rwa", variant: "net", level: Float64Array.of(GAP, GAP, 5, 10) } as const;
const base = { days: DAYS, series: [fund, gross, btc, rwa], lead: "ai-fund", denominator: "usd", rates: null } as const;

describe("the NAV chart's lines", () => {
  test("comparisons start at the fund's level on the first day shown", () => {
    const lines = navLines({ ...base, shown: ["btc"], first: 1, last: 3 });
    expect(lines.map((line) => [line.id, Array.from(line.values)])).toEqual([
      ["ai-fund", [50, 40, 60]],
      ["btc", [50, 25, 75]],
    ]);
    expect(lines.map((line) => line.change)).toEqual([60 / 50 - 1, 0.5]);
  });

  test("a basket that starts later starts at the fund's level of that day, and says so", () => {
    const [, late] = navLines({ ...base, shown: ["rwa"], first: 0, last: 3 });
    expect(Array.from(late?.values ?? [])).toEqual([GAP, GAP, 40, 80]);
    expect(late?.startDay).toBe("2026-01-03");
    expect(late?.change).toBe(1);
  });

  test("in bitcoin the fund is divided day by day and bitcoin itself is left out", () => {
    const rates = Float64Array.of(10, 20, 10, 30);
    const lines = navLines({ ...base, shown: ["btc", "ai-fund:gross"], first: 0, last: 3, denominator: "btc", rates });
    expect(lines.map((line) => [line.id, Array.from(line.values)])).toEqual([
      ["ai-fund", [10, 2.5, 4, 2]],
      ["ai-fund:gross", [10, 2.55, 4.1, 62 / 30]],
    ]);
  });

  test("an unknown id and a basket without a value in the range are left out", () => {
    const lines = navLines({ ...base, shown: ["no-such", "rwa"], first: 0, last: 1 });
    expect(lines.map((line) => line.id)).toEqual(["ai-fund"]);
  });
});

describe("series", () => {
  test("rebasing needs a day on which both are known", () => {
    const never = rebaseTo(Float64Array.of(1, GAP), Float64Array.of(GAP, 2));
    expect([never.start, Array.from(never.values)]).toEqual([-1, [GAP, GAP]]);
    const fromZero = rebaseTo(Float64Array.of(0, 1), Float64Array.of(5, 5));
    expect(Array.from(fromZero.values)).toEqual([GAP, GAP]);
  });

  test("the input of a transform is left as it was", () => {
    const values = Float64Array.of(1, 2);
    rebaseTo(values, Float64Array.of(10, 10));
    denominate(values, Float64Array.of(2, 2));
    expect(Array.from(values)).toEqual([1, 2]);
  });

  test("an unknown rate makes the day unknown; axes of two lengths are refused", () => {
    expect(Array.from(denominate(Float64Array.of(6, 8), Float64Array.of(3, GAP)))).toEqual([2, GAP]);
    expect(() => denominate(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(RangeError);
  });

  test("the return runs from the first to the last known day", () => {
    expect(rangeReturn(Float64Array.of(GAP, 80, 90, 100, GAP))).toBe(0.25);
    expect(rangeReturn(Float64Array.of(80, GAP))).toBe(GAP);
    expect(rangeReturn(Float64Array.of(GAP))).toBe(GAP);
  });

  test("first and last known", () => {
    expect(firstKnown(Float64Array.of(GAP, 3))).toBe(1);
    expect(firstKnown(Float64Array.of(GAP))).toBe(-1);
    expect(lastKnown(Float64Array.of(3, GAP))).toBe(3);
    expect(lastKnown(new Float64Array())).toBe(GAP);
  });
});

test.each([
  [22.22, 2],
  [1, 2],
  [0.0101, 5],
  [0.00031269, 7],
  [0, 2],
  [GAP, 2],
])("a level of %d is written with %i decimals", (level, decimals) => {
  expect(levelDecimals(level)).toBe(decimals);
});
