import { describe, expect, test } from "vitest";
import { downCapture, upCapture } from "@/lib/core/metrics/capture-ratio";

const own = Float64Array.of(0.2, -0.1, 0.1, 0.5);
const market = Float64Array.of(0.1, -0.2, 0.1, 0);

describe("capture ratios", () => {
  test("up: geometric mean of 20 % and 10 % over 10 % twice; the flat day belongs to neither side", () => {
    expect(upCapture(own, market).value).toBeCloseTo((Math.sqrt(1.2 * 1.1) - 1) / 0.1, 12);
    expect(upCapture(own, market).n).toBe(2);
  });

  test("down: −10 % against −20 % is half", () => {
    expect(downCapture(own, market).value).toBeCloseTo(0.5, 12);
  });

  test("a side without a day has no answer, nor has a series without a benchmark", () => {
    const rising = Float64Array.of(0.1, 0.1);
    expect(downCapture(rising, rising).reason).toBe("too-few");
    expect(upCapture(new Float64Array(), new Float64Array()).reason).toBe("no-benchmark");
  });

  test("a day that loses everything is a geometric mean of −1", () => {
    expect(upCapture(Float64Array.of(-1, 0.5), Float64Array.of(0.5, 0.5)).value).toBeCloseTo(-2, 12);
  });
});
