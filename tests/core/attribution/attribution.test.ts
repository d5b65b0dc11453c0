import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribution } from "@/lib/core/attribution/attribute";
import { linkAttribution } from "@/lib/core/attribution/link-attribution";
import { computeIndex } from "@/lib/core/index/compute";
import { indexOn, weightsOn } from "../../support/index-panel";

const SPAN = { from: 0, to: 1_000 };

describe("attribution of one index against another", () => {
  // Segment 0 holds A, segment 1 holds B. A +20 %, B −10 %.
  const prices = { A: [1, 1.2], B: [1, 0.9] };
  const bold = computeIndex(indexOn(prices, { rebalances: [weightsOn(100, { A: 0.8, B: 0.2 })] }));
  const even = computeIndex(indexOn(prices));

  test("one day by hand: the same assets in both, so all of it is allocation", () => {
    const found = attribution({ series: bold, segmentOf: [0, 1] }, { series: even, segmentOf: [0, 1] }, 2, SPAN);
    // portfolio 0.8·0.2 − 0.2·0.1 = 14 %, benchmark 5 %
    expect(found.portfolioReturn).toBeCloseTo(0.14, 12);
    expect(found.benchmarkReturn).toBeCloseTo(0.05, 12);
    // (0.8 − 0.5)(0.20 − 0.05) and (0.2 − 0.5)(−0.10 − 0.05)
    expect(found.segments[0]?.allocation).toBeCloseTo(0.045, 12);
    expect(found.segments[1]?.allocation).toBeCloseTo(0.045, 12);
    expect(found.segments[0]?.selection).toBeCloseTo(0, 12);
    expect(found.active).toBeCloseTo(0.09, 12);
    expect([found.segments[0]?.portfolioWeight, found.segments[0]?.benchmarkWeight]).toEqual([0.8, 0.5]);
    expect(found.n).toBe(1);
  });

  test("other assets in one segment: all of it is selection", () => {
    const own = computeIndex(indexOn({ A: [1, 1.2] }, { rebalances: [weightsOn(100, { A: 1 })] }));
    const other = computeIndex(indexOn({ B: [1, 0.9] }, { rebalances: [weightsOn(100, { B: 1 })] }));
    const found = attribution({ series: own, segmentOf: [0] }, { series: other, segmentOf: [0] }, 1, SPAN);
    expect(found.segments[0]?.selection).toBeCloseTo(0.3, 12);
    expect(found.segments[0]?.allocation).toBeCloseTo(0, 12);
  });

  test("a segment that neither side holds has no effect", () => {
    const found = attribution({ series: bold, segmentOf: [0, 1] }, { series: even, segmentOf: [0, 1] }, 3, SPAN);
    expect(found.segments[2]).toEqual({
      allocation: 0,
      selection: 0,
      interaction: 0,
      portfolioWeight: 0,
      benchmarkWeight: 0,
    });
  });

  test("days on which one side has no row or no level are left out", () => {
    const longer = computeIndex(indexOn({ A: [1, 1.2, 2], B: [1, 0.9, 2] }));
    const found = attribution({ series: longer, segmentOf: [0, 1] }, { series: even, segmentOf: [0, 1] }, 2, SPAN);
    expect([found.n, Number(found.active.toFixed(12))]).toEqual([1, 0]);
  });

  test("two indexes without two days in common have no answer", () => {
    const found = attribution({ series: bold, segmentOf: [0, 1] }, { series: even, segmentOf: [0, 1] }, 2, {
      from: 101,
      to: 101,
    });
    expect([found.n, found.active, found.segments[0]?.allocation]).toEqual([0, Number.NaN, Number.NaN]);
  });

  test("effects of any segments sum to the active return, over rebalances and a ticker change (seed 17)", () => {
    const price = fc.double({ min: 0.5, max: 2, noNaN: true });
    const columns = fc.array(fc.array(price, { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        columns,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 }),
        ([a, b, c], shares) => {
          const share = (k: number) => {
            const [x, y, z] = shares.slice(3 * k, 3 * k + 3) as [number, number, number];
            const total = x + y + z;
            return { A: x / total, B: y / total, C: z / total };
          };
          const renamed = {
            A: a!,
            B: b!,
            C: c!.map((v, t) => (t < 4 ? v : Number.NaN)),
            N: c!.map((v, t) => (t < 4 ? Number.NaN : v)),
          };
          const own = computeIndex(
            indexOn(renamed, {
              rebalances: [weightsOn(100, share(0)), weightsOn(102, share(1))],
              migrations: [{ day: 103, from: "C", to: "N", ratio: 1 }],
            }),
          );
          const other = computeIndex(indexOn({ A: a!, B: b!, C: c! }, { rebalances: [weightsOn(100, share(2))] }));
          const found = attribution(
            { series: own, segmentOf: [0, 0, 1, 1] },
            { series: other, segmentOf: [0, 0, 1] },
            2,
            SPAN,
          );
          const sum = found.segments.reduce((total, s) => total + s.allocation + s.selection + s.interaction, 0);
          expect(Math.abs(sum - found.active)).toBeLessThanOrEqual(1e-11);
          expect(Math.abs(found.portfolioReturn - (own.gross[7]! / 100 - 1))).toBeLessThanOrEqual(1e-11);
        },
      ),
      { numRuns: 1_000, seed: 17 },
    );
  });
});

describe("linking of attribution effects", () => {
  const effect = (allocation: number) => ({ allocation, selection: 0, interaction: 0 });

  test("two equal days: the effects sum to the compounded difference, 1.1² − 1.05²", () => {
    const day = { portfolioReturn: 0.1, benchmarkReturn: 0.05, effects: [effect(0.05)] };
    const linked = linkAttribution([day, day]);
    expect(linked.active).toBeCloseTo(0.1075, 12);
    expect(linked.effects[0]?.allocation).toBeCloseTo(0.1075, 12);
  });

  test("a total loss has no logarithm and no answer; no period has no effect", () => {
    const lost = linkAttribution([{ portfolioReturn: -1, benchmarkReturn: 0, effects: [effect(-1)] }]);
    expect([lost.active, lost.effects[0]?.allocation]).toEqual([Number.NaN, Number.NaN]);
    expect(linkAttribution([])).toEqual({ effects: [], active: 0 });
  });
});
