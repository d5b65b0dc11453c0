import { describe, expect, test } from "vitest";
import { segmentContributions } from "@/lib/core/attribution/segment-contributions";

const PLACES: Record<string, { segment: string; group: string | null }> = {
  A: { segment: "one", group: null },
  B: { segment: "two", group: "left" },
  C: { segment: "two", group: "right" },
  D: { segment: "two", group: "left" },
};
const placeOf = (asset: string) => PLACES[asset] ?? { segment: "other", group: null };

describe("contributions by segment", () => {
  test("by hand: +5 − 2 + 1 + 4 points are 5 in one and 3 in two, of which left 2 and right 1", () => {
    const parts = [
      { asset: "A", contribution: 0.05 },
      { asset: "B", contribution: -0.02 },
      { asset: "C", contribution: 0.01 },
      { asset: "D", contribution: 0.04 },
    ];
    expect(segmentContributions(parts, placeOf)).toEqual([
      { name: "one", assets: ["A"], contribution: 0.05, groups: [] },
      {
        name: "two",
        assets: ["B", "C", "D"],
        contribution: expect.closeTo(0.03, 15),
        groups: [
          { name: "left", assets: ["B", "D"], contribution: expect.closeTo(0.02, 15) },
          { name: "right", assets: ["C"], contribution: 0.01 },
        ],
      },
    ]);
  });

  test("an unknown part makes its segment unknown and no other", () => {
    const parts = [
      { asset: "A", contribution: 0.05 },
      { asset: "X", contribution: Number.NaN },
    ];
    expect(segmentContributions(parts, placeOf).map(({ name, contribution }) => [name, contribution])).toEqual([
      ["one", 0.05],
      ["other", Number.NaN],
    ]);
  });
});
