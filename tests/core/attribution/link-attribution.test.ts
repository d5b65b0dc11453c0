import { describe, expect, it } from "vitest";
import { linkAttribution } from "@/lib/core/attribution/link-attribution";

const effects = (allocation: number, selection: number) => [{ allocation, selection, interaction: 0 }];

describe("linked attribution", () => {
  it("gives one period back as it was", () => {
    const { effects: linked, active } = linkAttribution([
      { portfolioReturn: 0.1, benchmarkReturn: 0.04, effects: effects(0.02, 0.04) },
    ]);
    expect(active).toBeCloseTo(0.06, 12);
    expect(linked[0]?.allocation).toBeCloseTo(0.02, 12);
    expect(linked[0]?.selection).toBeCloseTo(0.04, 12);
  });

  it("adds up to 1.1 · 1.1 − 1.04 · 1.1 over two periods, the second without any active return", () => {
    const { effects: linked, active } = linkAttribution([
      { portfolioReturn: 0.1, benchmarkReturn: 0.04, effects: effects(0.02, 0.04) },
      { portfolioReturn: 0.1, benchmarkReturn: 0.1, effects: effects(0.05, -0.05) },
    ]);
    expect(active).toBeCloseTo(0.066, 12);
    expect(linked[0]!.allocation + linked[0]!.selection).toBeCloseTo(0.066, 12);
  });

  it("keeps effects that cancel when the two sides differ by one part in 10¹⁶", () => {
    const { effects: linked } = linkAttribution([
      { portfolioReturn: 0.1 + 2e-17, benchmarkReturn: 0.1, effects: effects(0.05, -0.05) },
      { portfolioReturn: 0.1 + 4e-17, benchmarkReturn: 0.1, effects: effects(0.05, -0.05) },
    ]);
    // equal k in both periods: 2 · 0.05/1.1 over 1/1.21
    expect(linked[0]?.allocation).toBeCloseTo(0.11, 12);
  });

  it("cannot say after a total loss, and has nothing to say about no period", () => {
    const lost = linkAttribution([{ portfolioReturn: -1, benchmarkReturn: 0, effects: effects(0, -1) }]);
    expect([lost.active, lost.effects[0]?.selection]).toEqual([Number.NaN, Number.NaN]);
    expect(linkAttribution([])).toEqual({ effects: [], active: 0 });
  });
});
