import { describe, expect, it } from "vitest";
import { partialMoments } from "@/lib/core/metrics/partial-moments";
import { upsidePotentialRatioOf } from "@/lib/core/metrics/upside-potential-ratio";

describe("upside potential ratio", () => {
  // mean upside (0.2 + 0.2)/4 = 0.1; downside √(2 · 0.02²/4) = 0.02/√2
  it("divides the mean upside by the downside deviation, both over all returns", () => {
    const { value, n } = upsidePotentialRatioOf(partialMoments(Float64Array.of(0.2, -0.02, 0.2, -0.02, Number.NaN), 0));
    expect(value).toBeCloseTo(5 * Math.SQRT2, 12);
    expect(n).toBe(4);
  });

  // over a MAR of 10 %: upside 0.1/2; downside √(0.12²/2)
  it("measures both sides from the minimum acceptable return", () => {
    const { value } = upsidePotentialRatioOf(partialMoments(Float64Array.of(0.2, -0.02), 0.1));
    expect(value).toBeCloseTo(0.05 / (0.12 / Math.SQRT2), 12);
  });

  it("does not change when every return doubles", () => {
    const single = upsidePotentialRatioOf(partialMoments(Float64Array.of(0.1, -0.05, 0.02), 0)).value;
    expect(upsidePotentialRatioOf(partialMoments(Float64Array.of(0.2, -0.1, 0.04), 0)).value).toBeCloseTo(single, 12);
  });

  it("has no answer without a loss or without returns", () => {
    expect(upsidePotentialRatioOf(partialMoments(Float64Array.of(0.1), 0)).reason).toBe("no-loss");
    expect(upsidePotentialRatioOf(partialMoments(new Float64Array(0), 0)).reason).toBe("too-few");
  });
});
