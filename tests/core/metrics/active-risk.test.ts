import { describe, expect, test } from "vitest";
import { activeReturns, informationRatio, trackingDifference, trackingError } from "@/lib/core/metrics/active-risk";

const GAP = Number.NaN;
const own = Float64Array.of(0.02, GAP, 0.04, 0.03);
const market = Float64Array.of(0.01, 0.01, 0.01, GAP);
const none = new Float64Array();

describe("against a benchmark", () => {
  test("only days known on both sides count: 1 % and 3 %", () => {
    expect([...activeReturns(own, market)].map((value) => Number(value.toFixed(12)))).toEqual([0.01, 0.03]);
  });

  test("tracking error is their sample deviation, √2 %, times √365", () => {
    expect(trackingError(own, market)).toMatchObject({ n: 2 });
    expect(trackingError(own, market).value).toBeCloseTo(Math.SQRT2 * 0.01 * Math.sqrt(365), 12);
    expect(trackingError(own, market, 1).value).toBeCloseTo(Math.SQRT2 * 0.01, 12);
  });

  test("information ratio is 2 % over √2 %, times √365", () => {
    expect(informationRatio(own, market).value).toBeCloseTo(Math.SQRT2 * Math.sqrt(365), 10);
  });

  test("a difference that never changes has no ratio, and an error of 0", () => {
    const same = Float64Array.of(0.01, 0.01, 0.01);
    expect(informationRatio(same, same)).toMatchObject({ reason: "zero-variance", n: 3 });
    expect(trackingError(same, same).value).toBe(0);
  });

  test("no common day is no benchmark, one is too few", () => {
    expect(trackingError(none, none).reason).toBe("no-benchmark");
    expect(informationRatio(none, none).reason).toBe("no-benchmark");
    expect(trackingError(Float64Array.of(0.1), Float64Array.of(0.1)).reason).toBe("too-few");
    expect(informationRatio(Float64Array.of(0.1), Float64Array.of(0.1)).reason).toBe("too-few");
  });

  test("tracking difference: 100 → 110 against 100 → 105 is 5 points of return", () => {
    expect(trackingDifference(Float64Array.of(100, GAP, 110), Float64Array.of(100, 102, 105)).value).toBeCloseTo(
      0.05,
      12,
    );
    expect(trackingDifference(Float64Array.of(100, 110), Float64Array.of(GAP, GAP)).reason).toBe("no-benchmark");
  });
});
