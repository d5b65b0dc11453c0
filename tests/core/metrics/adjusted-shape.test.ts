import { describe, expect, it } from "vitest";
import { adjustedKurtosis, adjustedSkewness } from "@/lib/core/metrics/shape";

// published example of a spreadsheet's SKEW and KURT: 3 4 5 2 3 4 5 6 4 7 give 0.359543 and −0.151800
const SAMPLE = Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);

describe("shape of a sample without small-sample bias", () => {
  it("gives the published skewness and excess kurtosis", () => {
    expect(adjustedSkewness(SAMPLE).value).toBeCloseTo(0.359543071406797, 12);
    expect(adjustedKurtosis(SAMPLE).value).toBeCloseTo(-0.151799637208416, 12);
  });

  it("keeps the reasons of the population's", () => {
    expect(adjustedSkewness(Float64Array.of(1, 2))).toEqual({ value: Number.NaN, n: 2, reason: "too-few" });
    expect(adjustedKurtosis(Float64Array.of(1, 1, 1, 1)).reason).toBe("zero-variance");
  });
});
