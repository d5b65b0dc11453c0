import { describe, expect, test } from "vitest";
import { moments } from "@/lib/core/metrics/moments";
import {
  cornishFisherValueAtRiskOf,
  gaussianExpectedShortfallOf,
  gaussianValueAtRiskOf,
} from "@/lib/core/metrics/parametric-tail";

/** ±1 % in turn: mean 0, sample deviation √(n/(n − 1)) %. */
const swing = (n: number) => Float64Array.from({ length: n }, (_, t) => (t % 2 === 0 ? 0.01 : -0.01));

describe("tails of a fitted distribution", () => {
  test("Gaussian value at risk of a symmetric swing: 1.6448536 deviations below 0", () => {
    const deviation = 0.01 * Math.sqrt(20 / 19);
    expect(gaussianValueAtRiskOf(moments(swing(20)), 0.95).value).toBeCloseTo(-1.6448536269514722 * deviation, 12);
  });

  test("Gaussian expected shortfall: φ(1.6448536)/0.05 = 2.0627128 deviations below 0", () => {
    const deviation = 0.01 * Math.sqrt(20 / 19);
    expect(gaussianExpectedShortfallOf(moments(swing(20)), 0.95).value).toBeCloseTo(-2.062712807507426 * deviation, 10);
  });

  test("nineteen returns are too few, and sixty for a corrected tail", () => {
    expect(gaussianValueAtRiskOf(moments(swing(19)), 0.95).reason).toBe("too-few");
    expect(gaussianExpectedShortfallOf(moments(swing(19)), 0.95).reason).toBe("too-few");
    expect(cornishFisherValueAtRiskOf(moments(swing(59)), 0.95).reason).toBe("too-few");
  });

  test("a two-valued swing has kurtosis −2, outside the domain in which the correction is monotone", () => {
    expect(cornishFisherValueAtRiskOf(moments(swing(60)), 0.95)).toMatchObject({
      value: Number.NaN,
      reason: "too-few",
    });
  });

  test("a constant series has no shape", () => {
    expect(cornishFisherValueAtRiskOf(moments(new Float64Array(60).fill(0.01)), 0.95).reason).toBe("zero-variance");
  });

  test("fat but mild tails are corrected: −1, 0 and 1 % at 1 : 4 : 1 have S = 0 and K = 0, the Gaussian tail", () => {
    // variance 2/6 %², fourth moment 2/6 %⁴: kurtosis 1/(1/3) = 3, excess 0
    const returns = Float64Array.from({ length: 60 }, (_, t) => [-0.01, 0, 0, 0, 0, 0.01][t % 6] ?? 0);
    const deviation = 0.01 * Math.sqrt((20 / 60) * (60 / 59));
    expect(cornishFisherValueAtRiskOf(moments(returns), 0.95).value).toBeCloseTo(-1.6448536269514722 * deviation, 10);
  });
});
