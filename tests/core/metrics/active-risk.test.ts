import { describe, expect, test } from "vitest";
import { informationRatioOf, trackingDifferenceOf, trackingErrorOf } from "@/lib/core/metrics/active-risk";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { jointReturns } from "@/lib/core/metrics/returns";

const GAP = Number.NaN;
const own = Float64Array.of(0.02, GAP, 0.04, 0.03);
const market = Float64Array.of(0.01, 0.01, 0.01, GAP);
const none = new Float64Array();

describe("against a benchmark", () => {
  test("only days known on both sides count: 1 % and 3 %", () => {
    const { n, active } = pairMoments(own, market);
    expect(n).toBe(2);
    expect(active.mean).toBeCloseTo(0.02, 12);
    expect(active.variance).toBeCloseTo(0.0002, 12);
  });

  test("tracking error is their sample deviation, √2 %, times √365", () => {
    expect(trackingErrorOf(pairMoments(own, market))).toMatchObject({ n: 2 });
    expect(trackingErrorOf(pairMoments(own, market)).value).toBeCloseTo(Math.SQRT2 * 0.01 * Math.sqrt(365), 12);
    expect(trackingErrorOf(pairMoments(own, market), 1).value).toBeCloseTo(Math.SQRT2 * 0.01, 12);
  });

  test("information ratio is 2 % over √2 %, times √365", () => {
    expect(informationRatioOf(pairMoments(own, market)).value).toBeCloseTo(Math.SQRT2 * Math.sqrt(365), 10);
  });

  test("a difference that never changes has no ratio, and an error of 0", () => {
    const same = Float64Array.of(0.01, 0.01, 0.01);
    expect(informationRatioOf(pairMoments(same, same))).toMatchObject({ reason: "zero-variance", n: 3 });
    expect(trackingErrorOf(pairMoments(same, same)).value).toBe(0);
  });

  test("no common day is no benchmark, one is too few", () => {
    expect(trackingErrorOf(pairMoments(none, none)).reason).toBe("no-benchmark");
    expect(informationRatioOf(pairMoments(none, none)).reason).toBe("no-benchmark");
    expect(trackingErrorOf(pairMoments(Float64Array.of(0.1), Float64Array.of(0.1))).reason).toBe("too-few");
    expect(informationRatioOf(pairMoments(Float64Array.of(0.1), Float64Array.of(0.1))).reason).toBe("too-few");
  });

  test("tracking difference: 100 → 110 against 100 → 105 is 5 points of return", () => {
    expect(
      trackingDifferenceOf(
        jointReturns(Float64Array.of(100, GAP, 110), Float64Array.of(100, 102, 105)),
        Float64Array.of(100, GAP, 110),
        Float64Array.of(100, 102, 105),
      ).value,
    ).toBeCloseTo(0.05, 12);
    expect(
      trackingDifferenceOf(
        jointReturns(Float64Array.of(100, 110), Float64Array.of(GAP, GAP)),
        Float64Array.of(100, 110),
        Float64Array.of(GAP, GAP),
      ).reason,
    ).toBe("no-benchmark");
  });
});
