import { describe, expect, test } from "vitest";
import { eventStudy } from "@/lib/core/study/event-study";

const EVENT = 500;
const days = Int32Array.from({ length: 200 }, (_, t) => EVENT - 180 + t);
/** A market that swings ±1 %; the asset is 0.1 % + 2 × market, with ±0.5 % of its own in pairs that cancel out. */
const market = Float64Array.from(days, (day) => (day % 2 === 0 ? 0.01 : -0.01));
const own = Float64Array.from(
  days,
  (day, t) => 0.001 + 2 * (market[t] ?? 0) + ([0.005, 0.005, -0.005, -0.005][day % 4] ?? 0),
);

describe("event study", () => {
  test("recovers the line it was built on, and the jump of the event day", () => {
    const jumped = own.map((value, t) => (days[t] === EVENT ? 0.001 + 2 * (market[t] ?? 0) + 0.2 : value));
    const study = eventStudy(jumped, market, days, EVENT, 1);
    expect(study.n).toBe(120);
    expect(study.alpha).toBeCloseTo(0.001, 10);
    expect(study.beta).toBeCloseTo(2, 10);
    // 120 residuals of ±0.5 %: SSE = 120 × 0.005², over 118
    expect(study.standardError).toBeCloseTo(0.005 * Math.sqrt(120 / 118), 10);
    const day = study.days[1];
    expect(day?.offset).toBe(0);
    expect(day?.marketModel).toBeCloseTo(0.2, 10);
    expect(day?.t).toBeCloseTo(0.2 / (0.005 * Math.sqrt(120 / 118)), 8);
    expect(day?.simple).toBeCloseTo(0.001 + 0.01 + 0.2, 10);
    expect(study.days[2]?.cumulativeError).toBeCloseTo(study.standardError * Math.sqrt(3), 12);
    const sum = study.days.reduce((total, entry) => total + entry.marketModel, 0);
    expect(study.days[2]?.cumulative).toBeCloseTo(sum, 12);
  });

  test("the eleven days before the event don't shape the line", () => {
    const noisy = own.map((value, t) => ((days[t] ?? 0) > EVENT - 11 && (days[t] ?? 0) < EVENT ? 5 : value));
    expect(eventStudy(noisy, market, days, EVENT, 0).beta).toBeCloseTo(2, 10);
  });

  test("fewer than sixty known days give no answer; a flat market has no line", () => {
    const gappy = own.map((value, t) => (t % 3 === 0 ? value : Number.NaN));
    expect(eventStudy(gappy, market, days, EVENT, 1)).toMatchObject({ reason: "too-few", days: [], n: 40 });
    expect(eventStudy(own, new Float64Array(200), days, EVENT, 1).reason).toBe("zero-variance");
  });

  test("a day without a return, or past the history, is unknown and so is the sum from there", () => {
    const study = eventStudy(own, market, days, EVENT + 19, 1);
    expect(study.days[2]?.marketModel).toBeNaN();
    expect(study.days[2]?.cumulative).toBeNaN();
    expect(study.days[1]?.cumulative).not.toBeNaN();
  });

  test("columns of other lengths are a mistake", () => {
    expect(() => eventStudy(new Float64Array(1), market, days, EVENT, 1)).toThrow(RangeError);
  });
});
