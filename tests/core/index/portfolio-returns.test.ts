import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portfolioReturns } from "@/lib/core/index/portfolio-returns";

const SEED = 20_260_318;
const PARTS = [Float64Array.of(0.1, 0.1, 0), Float64Array.of(-0.1, 0, 0.2)];
const HALVES = Float64Array.of(0.5, 0.5);

describe("a portfolio known by its parts' returns", () => {
  // 0.5 each → 0.55 and 0.45 of 1.00 → 0.605 and 0.45 of 1.055
  it("lets the weights drift when nothing is set back", () => {
    const { returns, weightsBop, weightsEop, contributions } = portfolioReturns(PARTS, HALVES, () => false);
    expect([...returns]).toEqual([0, expect.closeTo(0.055, 12), expect.closeTo((0.2 * 0.45) / 1.055, 12)]);
    expect(weightsBop.map((column) => column[1])).toEqual([expect.closeTo(0.55, 12), expect.closeTo(0.45, 12)]);
    expect(weightsEop[0]?.[1]).toBeCloseTo(0.605 / 1.055, 12);
    expect(contributions.map((column) => column[1])).toEqual([expect.closeTo(0.055, 12), 0]);
  });

  it("sets the weights back after a period and uses them from the next one", () => {
    const { returns, weightsBop, weightsEop } = portfolioReturns(PARTS, HALVES, (row) => row === 0);
    expect(weightsEop[0]?.[0]).toBeCloseTo(0.55, 12);
    expect(weightsBop[0]?.[1]).toBe(0.5);
    expect(returns[1]).toBeCloseTo(0.05, 12);
  });

  it("has no rows without parts", () => {
    expect(portfolioReturns([], new Float64Array(0), () => false).returns).toHaveLength(0);
  });

  it("contributions sum to the return and weights to 1, whatever the returns", () => {
    const part = fc.array(fc.double({ min: -0.5, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 1, max: 5 }), (a, b, c, every) => {
        const columns = [a, b, c].map((values) => Float64Array.from(values));
        const run = portfolioReturns(columns, Float64Array.of(0.5, 0.3, 0.2), (row) => row % every === 0);
        for (let t = 0; t < 5; t++) {
          const sum = (list: readonly Float64Array[]) => list.reduce((all, column) => all + column[t]!, 0);
          expect(sum(run.contributions)).toBeCloseTo(run.returns[t]!, 12);
          expect(sum(run.weightsEop)).toBeCloseTo(1, 12);
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
