import { describe, expect, it } from "vitest";
import { downCapture, sideShares, totalCapture, upCapture } from "@/lib/core/metrics/capture-ratio";

const none = new Float64Array(0);
// the benchmark rises on rows 0 and 2, falls on row 1, stands still on row 3; row 4 is a gap
const BENCHMARK = Float64Array.of(0.1, -0.2, 0.1, 0, 0.5);
const FUND = Float64Array.of(0.21, -0.1, 0, 0.3, Number.NaN);

describe("capture", () => {
  it("sets geometric means against each other: √1.21 − 1 = 10 % on 10 % is all of the rise", () => {
    expect(upCapture(FUND, BENCHMARK).value).toBeCloseTo(1, 12);
    expect(upCapture(FUND, BENCHMARK).n).toBe(2);
  });

  it("is half the fall when the fund loses 10 % and the benchmark 20 %", () => {
    expect(downCapture(FUND, BENCHMARK)).toEqual({ value: expect.closeTo(0.5, 12), n: 1 });
  });

  it("annualises each side first on request: (0.9² − 1)/(0.8² − 1) = 0.19/0.36", () => {
    expect(downCapture(FUND, BENCHMARK, 2).value).toBeCloseTo(0.19 / 0.36, 12);
  });

  it("over all periods is 1 against itself", () => {
    expect(totalCapture(BENCHMARK, BENCHMARK).value).toBe(1);
  });

  it("counts a total loss as −100 %: −1 over −20 % is 5", () => {
    expect(downCapture(Float64Array.of(-1), Float64Array.of(-0.2)).value).toBeCloseTo(5, 12);
    expect(downCapture(Float64Array.of(-1.2), Float64Array.of(-0.2)).value).toBeCloseTo(5, 12);
  });

  it("has no answer without a benchmark, without a period of the side, and over a benchmark that got nowhere", () => {
    expect(upCapture(none, none)).toEqual({ value: Number.NaN, n: 0, reason: "no-benchmark" });
    expect(upCapture(Float64Array.of(0.1), Float64Array.of(-0.1)).reason).toBe("too-few");
    expect(totalCapture(Float64Array.of(0.1), Float64Array.of(0)).reason).toBe("zero-variance");
  });
});

describe("number and percent ratio", () => {
  it("of two rises the fund rose in one and beat one", () => {
    const { number, percent } = sideShares(FUND, BENCHMARK, "up");
    expect(number).toEqual({ value: 0.5, n: 2 });
    expect(percent).toEqual({ value: 0.5, n: 2 });
  });

  it("of one fall the fund fell in it and still beat it", () => {
    const { number, percent } = sideShares(FUND, BENCHMARK, "down");
    expect([number.value, percent.value]).toEqual([1, 1]);
  });

  it("say why there is no answer", () => {
    expect(sideShares(none, none, "up").number.reason).toBe("no-benchmark");
    expect(sideShares(Float64Array.of(0.1), Float64Array.of(-0.1), "up").percent.reason).toBe("too-few");
  });
});
