import { describe, expect, test } from "vitest";
import { summaryMetrics } from "@/lib/core/metrics/summary-metrics";

const days = Int32Array.of(0, 1, 2, 3);
const closes = Float64Array.of(100, 110, 99, 108.9);

describe("all metrics of one history", () => {
  test("three days of +10, −10 and +10 %", () => {
    const found = summaryMetrics({ closes, days, benchmark: closes });
    expect(found.cumulative.value).toBeCloseTo(0.089, 12);
    expect(found.cagr.reason).toBe("short-history");
    expect(found.maxDrawdown).toMatchObject({ day: 2 });
    expect(found.maxDrawdown.value).toBeCloseTo(-0.1, 12);
    expect(found.bestDay.day).toBe(1);
    expect(found.winRate.value).toBeCloseTo(2 / 3, 12);
    expect(found.beta.value).toBeCloseTo(1, 12);
    expect(found.trackingDifference.value).toBe(0);
    expect(found.var95.reason).toBe("too-few");
  });

  test("without a benchmark the metrics that need one say so; without a close every one has a reason", () => {
    expect(summaryMetrics({ closes, days }).beta.reason).toBe("no-benchmark");
    const nothing = summaryMetrics({ closes: new Float64Array(), days: new Int32Array() });
    for (const [name, { value, reason }] of Object.entries(nothing)) {
      expect([name, Number.isNaN(value), typeof reason]).toEqual([name, true, "string"]);
    }
  });
});
