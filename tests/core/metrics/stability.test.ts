import { describe, expect, it } from "vitest";
import { stability } from "@/lib/core/metrics/stability";

describe("stability", () => {
  it("is 1 for steady growth, gaps stepped over", () => {
    expect(stability(Float64Array.of(0.1, 0.1, Number.NaN, 0.1, 0.1)).value).toBeCloseTo(1, 12);
  });

  it("is ¾ for a path 0, ln 2, ln 2 in log wealth: correlation with time is √3/2", () => {
    expect(stability(Float64Array.of(0, 1, 0))).toEqual({ value: expect.closeTo(0.75, 12), n: 3 });
  });

  it("has no answer for a flat history and for fewer than three returns", () => {
    expect(stability(Float64Array.of(0, 0, 0)).reason).toBe("zero-variance");
    expect(stability(Float64Array.of(0.1, 0.2)).reason).toBe("too-few");
  });
});
