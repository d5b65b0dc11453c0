import { expect, test } from "vitest";
import { countDays, priceCoverage } from "@/lib/core/prices/coverage";

test("a gap of ten days: three held, then requested unless it is known; before the first close nothing is held", () => {
  const spans = priceCoverage({
    expected: { from: 100, to: 130 },
    priced: [
      { from: 105, to: 110 },
      { from: 121, to: 129 },
    ],
    knownGaps: [{ from: 116, to: 118 }],
  });
  expect(spans).toEqual([
    { kind: "open", from: 100, to: 104 },
    { kind: "priced", from: 105, to: 110 },
    { kind: "held", from: 111, to: 113 },
    { kind: "open", from: 114, to: 115 },
    { kind: "known", from: 116, to: 118 },
    { kind: "open", from: 119, to: 120 },
    { kind: "priced", from: 121, to: 129 },
    { kind: "held", from: 130, to: 130 },
  ]);
  // 31 days in all: 15 priced, 4 held, 9 open, 3 known
  expect((["priced", "held", "open", "known"] as const).map((kind) => countDays(spans, kind))).toEqual([15, 4, 9, 3]);
});

test("closes outside the expected days do not count, and an asset without any is one gap", () => {
  expect(
    priceCoverage({
      expected: { from: 5, to: 9 },
      priced: [
        { from: 1, to: 6 },
        { from: 9, to: 20 },
      ],
      knownGaps: [],
    }),
  ).toEqual([
    { kind: "priced", from: 5, to: 6 },
    { kind: "held", from: 7, to: 8 },
    { kind: "priced", from: 9, to: 9 },
  ]);
  expect(priceCoverage({ expected: { from: 5, to: 9 }, priced: [], knownGaps: [] })).toEqual([
    { kind: "open", from: 5, to: 9 },
  ]);
});
