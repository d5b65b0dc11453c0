import { describe, expect, test } from "vitest";
import { drawdownTable } from "@/lib/core/metrics/drawdown-table";

const GAP = Number.NaN;

describe("drawdown table", () => {
  test("peak, trough and the first day the peak is matched again; the deepest first; the last one still open", () => {
    //            day  0    1   2    3    4    5   6    7   8
    const closes = Float64Array.of(100, 90, 95, 100, 120, GAP, 60, 60, 90);
    const days = Int32Array.from({ length: 9 }, (_, t) => t);
    expect(drawdownTable(closes, days)).toEqual([
      { peakDay: 4, troughDay: 6, recoveryDay: null, depth: -0.5, lengthDays: 4 },
      { peakDay: 0, troughDay: 1, recoveryDay: 3, depth: 90 / 100 - 1, lengthDays: 3 },
    ]);
  });

  test("a series that never falls has none", () => {
    expect(drawdownTable(Float64Array.of(1, 1, 2), Int32Array.of(0, 1, 2))).toEqual([]);
    expect(drawdownTable(new Float64Array(), new Int32Array())).toEqual([]);
  });

  test("calendar days count, also across missing rows", () => {
    expect(drawdownTable(Float64Array.of(2, 1, 2), Int32Array.of(0, 5, 30))[0]?.lengthDays).toBe(30);
  });
});
