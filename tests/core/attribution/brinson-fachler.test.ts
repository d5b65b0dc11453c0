import { describe, expect, test } from "vitest";
import { brinsonFachler } from "@/lib/core/attribution/brinson-fachler";

const segment = (
  portfolioWeight: number,
  benchmarkWeight: number,
  portfolioReturn: number,
  benchmarkReturn: number,
) => ({
  portfolioWeight,
  benchmarkWeight,
  portfolioReturn,
  benchmarkReturn,
});

describe("Brinson and Fachler", () => {
  test("Bacon's three markets (C. Bacon, Practical Portfolio Performance): −1.2, 3.0 and 0.1 % of 1.9 %", () => {
    const { effects, active } = brinsonFachler([
      segment(0.4, 0.4, 0.2, 0.1),
      segment(0.3, 0.2, -0.05, -0.04),
      segment(0.3, 0.4, 0.06, 0.08),
    ]);
    const sum = (name: "allocation" | "selection" | "interaction") => effects.reduce((total, e) => total + e[name], 0);
    expect(active).toBeCloseTo(0.019, 12);
    expect(sum("allocation")).toBeCloseTo(-0.012, 12);
    expect(sum("selection")).toBeCloseTo(0.03, 12);
    expect(sum("interaction")).toBeCloseTo(0.001, 12);
  });

  test("a segment that one side lacks takes the other's return: only allocation is left of it", () => {
    const { effects } = brinsonFachler([segment(0, 0.5, Number.NaN, 0.1), segment(1, 0.5, 0.2, 0.2)]);
    // benchmark 15 %: (0 − 0.5)(0.10 − 0.15)
    expect(effects[0]?.allocation).toBeCloseTo(0.025, 12);
    expect(effects[0]?.selection).toBe(0);
    const mirrored = brinsonFachler([segment(0.5, 0, 0.1, Number.NaN), segment(0.5, 1, 0.2, 0.2)]);
    expect(mirrored.effects[0]?.selection).toBe(0);
    expect(mirrored.effects[0]?.allocation).toBeCloseTo(0.5 * (0.1 - 0.2), 12);
  });
});
