import { describe, expect, it } from "vitest";
import { dRatio } from "@/lib/core/metrics/d-ratio";

describe("d-ratio", () => {
  it("is (1 loss × 10 %)/(2 gains × 50 %) = 0.1", () => {
    expect(dRatio(Float64Array.of(0.2, -0.1, 0, 0.3, Number.NaN))).toEqual({ value: expect.closeTo(0.1, 12), n: 4 });
  });

  it("is 0 without a loss and has no answer without a gain", () => {
    expect(dRatio(Float64Array.of(0.2)).value).toBe(0);
    expect(dRatio(Float64Array.of(-0.2, 0))).toEqual({ value: Number.NaN, n: 2, reason: "too-few" });
  });
});
