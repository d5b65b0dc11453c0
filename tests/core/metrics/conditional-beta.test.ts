import { describe, expect, it } from "vitest";
import { conditionalBeta } from "@/lib/core/metrics/conditional-beta";

describe("conditional beta", () => {
  // twice the benchmark in its rises, half of it in its falls; a flat period and a gap belong to neither
  const benchmark = Float64Array.of(0.01, 0.02, 0.03, -0.02, -0.04, -0.06, 0, 0.09);
  const fund = Float64Array.of(0.02, 0.04, 0.06, -0.01, -0.02, -0.03, 0.5, Number.NaN);

  it("is 2 in the rises and ½ in the falls", () => {
    expect(conditionalBeta(fund, benchmark, "up")).toEqual({ value: expect.closeTo(2, 12), n: 3 });
    expect(conditionalBeta(fund, benchmark, "down")).toEqual({ value: expect.closeTo(0.5, 12), n: 3 });
  });

  it("needs three periods of its side", () => {
    const pair = [Float64Array.of(0.1, 0.2, -0.1), Float64Array.of(0.1, 0.2, -0.1)] as const;
    expect(conditionalBeta(...pair, "up")).toEqual({ value: Number.NaN, n: 2, reason: "too-few" });
  });
});
