import { describe, expect, test } from "vitest";
import { rollingColumn, rollingCorrelation } from "@/lib/core/metrics/rolling-correlation";

const rolling = (x: readonly number[], y: readonly number[], window: number) =>
  Array.from(
    rollingCorrelation(rollingColumn(Float64Array.from(x), window), rollingColumn(Float64Array.from(y), window)),
  );

/** Pearson correlation of one window, straight from its definition. */
function direct(x: Float64Array, y: Float64Array): number {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - meanX) * (y[i]! - meanY);
    xx += (x[i]! - meanX) ** 2;
    yy += (y[i]! - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

describe("rolling correlation", () => {
  test("is at the last row of each window, after window − 1 rows without an answer", () => {
    // (1,2,3)·(1,3,2): deviations (−1,0,1)·(−1,1,0) = 1 over √(2·2); (2,3,5)·(3,2,1): −3 over √(14/3·2)
    const values = rolling([1, 2, 3, 5], [1, 3, 2, 1], 3);
    expect(values.slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
    expect(values[2]).toBeCloseTo(0.5, 12);
    expect(values[3]).toBeCloseTo(-0.9819805060619657, 12);
  });

  test("a gap in either column silences the windows that hold it, and no other", () => {
    const values = rolling([1, 2, Number.NaN, 4, 5, 7], [2, 4, 6, 8, 10, 14], 2);
    expect(values.map(Number.isNaN)).toEqual([true, false, true, true, false, false]);
    expect(values[4]).toBeCloseTo(1, 12);
    expect(values[5]).toBeCloseTo(1, 12);
  });

  test("a constant window has no correlation", () => {
    expect(rolling([0.1, 0.1, 0.1, 0.4], [1, 2, 3, 4], 3).map(Number.isNaN)).toEqual([true, true, true, false]);
  });

  test("a history shorter than the window has no answer, an empty one no row", () => {
    expect(rolling([1, 2], [2, 1], 3)).toEqual([Number.NaN, Number.NaN]);
    expect(rolling([], [], 3)).toEqual([]);
    expect(rolling([Number.NaN, Number.NaN], [2, 1], 2)).toEqual([Number.NaN, Number.NaN]);
  });

  test("rounding never carries a perfect correlation past ±1", () => {
    const x = Array.from({ length: 500 }, (_, t) => Math.sin(t * 1.7) * 0.03);
    for (const value of rolling(x, x, 90).slice(89)) expect(value).toBeLessThanOrEqual(1);
    const fall = rolling(
      x,
      x.map((value) => -3 * value),
      90,
    );
    for (const value of fall.slice(89)) expect(value).toBeGreaterThanOrEqual(-1);
  });

  test("agrees with each window's own computation over thousands of rows", () => {
    const x = Float64Array.from({ length: 3500 }, (_, t) => 0.001 + 0.04 * Math.sin(t * 1.3) * Math.cos(t * 0.37));
    const y = Float64Array.from({ length: 3500 }, (_, t) => 0.5 * x[t]! + 0.02 * Math.sin(t * 2.9));
    const values = rollingCorrelation(rollingColumn(x, 90), rollingColumn(y, 90));
    for (let t = 89; t < 3500; t += 7) {
      const expected = direct(x.subarray(t - 89, t + 1), y.subarray(t - 89, t + 1));
      expect(Math.abs(values[t]! - expected)).toBeLessThan(1e-11);
    }
  });

  test("misuse is refused", () => {
    expect(() => rollingColumn(new Float64Array(5), 1)).toThrow(RangeError);
    expect(() => rollingColumn(new Float64Array(5), 2.5)).toThrow(RangeError);
    const column = rollingColumn(new Float64Array(5), 2);
    expect(() => rollingCorrelation(column, rollingColumn(new Float64Array(5), 3))).toThrow(RangeError);
    expect(() => rollingCorrelation(column, rollingColumn(new Float64Array(6), 2))).toThrow(RangeError);
  });
});
