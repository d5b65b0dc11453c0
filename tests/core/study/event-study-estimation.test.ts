import { describe, expect, it } from "vitest";
import { eventStudy } from "@/lib/core/study/event-study";

const EVENT = 200;
const DAYS = Int32Array.from({ length: 210 }, (_, day) => day);
// the market alternates ±1 %; the asset does twice as much, plus 0.1 % a day
const MARKET = Float64Array.from(DAYS, (day) => (day % 2 === 0 ? 0.01 : -0.01));
const ASSET = MARKET.map((m) => 0.001 + 2 * m);
/** Noise of ±0.3 % in the pattern + + − −: no part of it lies along the market, its squares sum to 120 · 0.003². */
const NOISY = ASSET.map((r, day) => r + (Math.floor(day / 2) % 2 === 0 ? 0.003 : -0.003));

describe("event study", () => {
  it("finds the line that the returns were drawn on", () => {
    const { alpha, beta, n, reason } = eventStudy(NOISY, MARKET, DAYS, EVENT, 1);
    expect([alpha, beta, n, reason]).toEqual([expect.closeTo(0.001, 12), expect.closeTo(2, 12), 120, undefined]);
  });

  it("scales a day's surprise by √(SSE/118) and a sum of k days by √k of it", () => {
    const returns = NOISY.slice();
    returns[EVENT] = 0.071; // the line says 2.1 %: 5 % abnormal
    const { days, standardError } = eventStudy(returns, MARKET, DAYS, EVENT, 1);
    const error = 0.003 * Math.sqrt(120 / 118);
    expect(standardError).toBeCloseTo(error, 12);
    expect(days.map(({ offset }) => offset)).toEqual([-1, 0, 1]);
    expect(days[1]?.marketModel).toBeCloseTo(0.05, 12);
    expect(days[1]?.t).toBeCloseTo(0.05 / error, 9);
    expect(days[1]?.simple).toBeCloseTo(0.061, 12);
    // day 199 carries −0.3 % of noise, day 201 +0.3 %
    expect(days[2]?.cumulative).toBeCloseTo(0.05, 12);
    expect(days[2]?.cumulativeError).toBeCloseTo(error * Math.sqrt(3), 12);
  });

  it("estimates on days −130 to −11 alone", () => {
    const disturbed = NOISY.slice();
    disturbed[EVENT - 131] = 9;
    disturbed[EVENT - 10] = 9;
    expect(eventStudy(disturbed, MARKET, DAYS, EVENT, 1).beta).toBeCloseTo(2, 12);
    disturbed[EVENT - 11] = 9;
    expect(eventStudy(disturbed, MARKET, DAYS, EVENT, 1).beta).not.toBeCloseTo(2, 3);
  });

  it("has no answer on 59 known days, and one on 60", () => {
    const gappy = (known: number) => NOISY.map((r, day) => (day < EVENT - 10 - known ? Number.NaN : r));
    expect(eventStudy(gappy(59), MARKET, DAYS, EVENT, 1)).toMatchObject({ n: 59, days: [], reason: "too-few" });
    expect(eventStudy(gappy(60), MARKET, DAYS, EVENT, 1).reason).toBeUndefined();
  });

  it("has no answer against a market that did not move", () => {
    const still = MARKET.map(() => 0.1);
    expect(eventStudy(NOISY, still, DAYS, EVENT, 1)).toMatchObject({ days: [], reason: "zero-variance" });
  });

  it("cannot say a day past the history, nor the sum from there on", () => {
    const { days } = eventStudy(NOISY, MARKET, DAYS, 208, 2);
    expect(days.map(({ marketModel }) => Number.isNaN(marketModel))).toEqual([false, false, false, false, true]);
    expect(days[4]?.cumulative).toBeNaN();
  });

  it("refuses columns of different lengths", () => {
    expect(() => eventStudy(NOISY.subarray(1), MARKET, DAYS, EVENT, 1)).toThrow(RangeError);
  });
});
