import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { annualGrowth, growthPerYear, ratePerPeriod } from "@/lib/core/metrics/annual-growth";
import { cumulativeReturn, totalReturn, wealthPath } from "@/lib/core/metrics/cumulative-return";
import { drawdownSeries, maxDrawdown } from "@/lib/core/metrics/drawdown";
import { deviationSample, mean, moments, varianceSample } from "@/lib/core/metrics/moments";
import { cornishFisherQuantile, normalQuantile } from "@/lib/core/metrics/normal-tail";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { type Period, periodBase, periodReturn } from "@/lib/core/metrics/period-return";
import { quantile } from "@/lib/core/metrics/quantile";
import { completePairs, jointReturns, logReturns, returnColumn, simpleReturns } from "@/lib/core/metrics/returns";
import { rolling } from "@/lib/core/metrics/rolling";
import { painIndex, ulcerIndex } from "@/lib/core/metrics/ulcer-index";

const GAP = Number.NaN;
const none = new Float64Array();

describe("returns of a history", () => {
  const closes = Float64Array.of(100, 110, GAP, 99);

  test("a gap is stepped over: +10 %, then −10 % from the last known close", () => {
    expect(Array.from(simpleReturns(closes), (value) => Number(value.toFixed(12)))).toEqual([0.1, -0.1]);
    expect(
      Array.from(returnColumn(closes), (value) => (Number.isNaN(value) ? null : Number(value.toFixed(12)))),
    ).toEqual([null, 0.1, null, -0.1]);
    expect(logReturns(Float64Array.of(1, Math.E))[0]).toBeCloseTo(1, 14);
  });

  test("two histories are compared over the same spans only", () => {
    const joint = jointReturns(closes, Float64Array.of(10, GAP, 20, 40));
    expect([joint.returns.length, joint.benchmark[0]]).toEqual([1, 3]);
    expect(joint.returns[0]).toBeCloseTo(-0.01, 12);
    expect(() => completePairs(none, closes)).toThrow(RangeError);
  });

  test("cumulative and compounded", () => {
    expect(cumulativeReturn(closes).value).toBeCloseTo(-0.01, 12);
    expect(cumulativeReturn(Float64Array.of(GAP, 5)).reason).toBe("too-few");
    expect(totalReturn(Float64Array.of(0.1, GAP, -0.1))).toBeCloseTo(-0.01, 12);
    expect(wealthPath(Float64Array.of(0.5, -0.5), 8)).toEqual(Float64Array.of(12, 6));
  });

  test("growth per year counts calendar days; under a year it has no answer unless requested; a total loss is −1", () => {
    const twoYears = Int32Array.of(0, 1, 2, 730);
    expect(annualGrowth(Float64Array.of(100, 1, GAP, 121), twoYears).value).toBeCloseTo(0.1, 12);
    expect(annualGrowth(closes, Int32Array.of(0, 1, 2, 3)).reason).toBe("short-history");
    expect(annualGrowth(Float64Array.of(100, 101), Int32Array.of(0, 73), true).value).toBeCloseTo(1.01 ** 5 - 1, 12);
    expect(annualGrowth(none, new Int32Array()).reason).toBe("too-few");
    expect(growthPerYear(0, 1)).toBe(-1);
    expect(ratePerPeriod(0.21, 2)).toBeCloseTo(0.1, 12);
  });

  test("drawdown: 100 → 80 → 120 → 60 is half at its worst, on its day; one close has none", () => {
    const swing = Float64Array.of(100, 80, GAP, 120, 60);
    expect(Array.from(drawdownSeries(swing), (v) => (Number.isNaN(v) ? null : Number(v.toFixed(12))))).toEqual([
      0,
      -0.2,
      null,
      0,
      -0.5,
    ]);
    expect(maxDrawdown(swing)).toMatchObject({ value: -0.5, row: 4, n: 3 });
    expect(maxDrawdown(Float64Array.of(1, 2)).value).toBe(0);
    expect(maxDrawdown(none)).toMatchObject({ reason: "too-few", row: -1 });
    // falls after the first close: −20 %, 0, −50 %
    expect(ulcerIndex(swing).value).toBeCloseTo(Math.sqrt((0.04 + 0.25) / 3), 12);
    expect(painIndex(swing).value).toBeCloseTo(0.7 / 3, 12);
    expect([ulcerIndex(none).reason, painIndex(none).reason]).toEqual(["too-few", "too-few"]);
  });
});

describe("periods", () => {
  const base = (period: Period, day: string) => isoFromDay(periodBase(period, dayFromIso(day)));

  test.each<[Period, string, string]>([
    ["1D", "2024-03-01", "2024-02-29"],
    ["1W", "2024-03-01", "2024-02-23"],
    ["1M", "2024-03-31", "2024-02-29"],
    ["1M", "2023-03-31", "2023-02-28"],
    ["3M", "2024-05-31", "2024-02-29"],
    ["6M", "2024-08-31", "2024-02-29"],
    ["1Y", "2024-02-29", "2023-02-28"],
    ["MTD", "2024-03-15", "2024-02-29"],
    ["QTD", "2024-05-15", "2024-03-31"],
    ["YTD", "2024-05-15", "2023-12-31"],
    ["1M", "2025-01-15", "2024-12-15"],
  ])("%s to %s starts from the close of %s", (period, day, expected) => {
    expect(base(period, day)).toBe(expected);
  });

  const days = Int32Array.from(["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"], dayFromIso);
  const closes = Float64Array.of(100, 110, GAP, 121);
  const at = (period: Period, day: string) => periodReturn(closes, days, dayFromIso(day), period);

  test("a return is taken from the last known close before the period", () => {
    expect(at("YTD", "2024-03-31").value).toBeCloseTo(0.21, 12);
    // the close of 29 February is unknown: 31 January stands for it
    expect(at("1M", "2024-03-31").value).toBeCloseTo(0.1, 12);
  });

  test("a history that is too short has no answer, nor has a period without a close in it", () => {
    expect(at("6M", "2024-03-31").reason).toBe("short-history");
    expect(at("1D", "2024-03-30").reason).toBe("no-price");
    expect(at("1M", "2020-01-01").reason).toBe("no-price");
  });
});

describe("statistics", () => {
  test("NIST's NumAcc3: 1,000,000.2 and its neighbours have a mean of 1,000,000.2 and a deviation of 0.1", () => {
    const values = Float64Array.of(
      1_000_000.2,
      ...Array.from({ length: 1_000 }, (_, i) => 1_000_000.1 + 0.2 * (i % 2)),
    );
    expect(mean(values)).toBeCloseTo(1_000_000.2, 8);
    expect(deviationSample(values)).toBeCloseTo(0.1, 8);
  });

  test("moments by hand: 1, 2, 6 have the mean 3, the variance 7 and the third moment 6", () => {
    const values = Float64Array.of(1, 2, 6);
    expect(varianceSample(values)).toBeCloseTo(7, 12);
    // (−8 − 1 + 27)/3
    expect(moments(values).m3).toBeCloseTo(6, 12);
    expect(moments(values).m4).toBeCloseTo((16 + 1 + 81) / 3, 12);
    expect(pairMoments(values, Float64Array.of(2, 4, 12)).covariance).toBeCloseTo(14, 12);
    expect(varianceSample(Float64Array.of(1))).toBeNaN();
    expect(varianceSample(new Float64Array(1_825).fill(0.1))).toBe(0);
  });

  test("quantile type 7 by selection is the one of a sorted list (seed 7)", () => {
    expect(quantile(Float64Array.of(4, 1, 3, 2), 0.5)).toBe(2.5);
    expect(quantile(none, 0.5)).toBeNaN();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, p) => {
          const sorted = numbers.toSorted((a, b) => a - b);
          const rank = (numbers.length - 1) * p;
          const low = sorted[Math.floor(rank)] ?? 0;
          const high = sorted[Math.ceil(rank)] ?? 0;
          expect(quantile(Float64Array.from(numbers), p)).toBeCloseTo(
            low + (rank - Math.floor(rank)) * (high - low),
            9,
          );
        },
      ),
      { numRuns: 1_000, seed: 7 },
    );
  });

  test("the normal quantile has its tabled values", () => {
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 12);
    expect(normalQuantile(0.01)).toBeCloseTo(-2.3263478740408408, 12);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 10);
  });

  test("Cornish and Fisher leave the quantile alone without skew and kurtosis, and bend it with them", () => {
    expect(cornishFisherQuantile(-2, 0, 0)).toBe(-2);
    // −2 + (4 − 1)·0.6/6 + (−8 + 6)·1.2/24 − (−16 + 10)·0.36/36
    expect(cornishFisherQuantile(-2, 0.6, 1.2)).toBeCloseTo(-2 + 0.3 - 0.1 + 0.06, 12);
  });

  test("rolling: right aligned, as long as its columns, unknown before the window is full and where it holds a gap", () => {
    const values = Float64Array.of(1, 2, 3, GAP, 5, 6, 7);
    expect(Array.from(rolling([values], 3, mean), (v) => (Number.isNaN(v) ? null : v))).toEqual([
      null,
      null,
      2,
      null,
      null,
      null,
      6,
    ]);
    expect(rolling([], 3, mean)).toEqual(none);
  });
});
