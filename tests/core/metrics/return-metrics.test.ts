import { describe, expect, test } from "vitest";
import { alpha, beta } from "@/lib/core/metrics/beta";
import { correlation } from "@/lib/core/metrics/correlation";
import { downsideDeviation } from "@/lib/core/metrics/downside-deviation";
import { extremeDays } from "@/lib/core/metrics/extreme-days";
import { omegaRatio } from "@/lib/core/metrics/omega-ratio";
import { excessKurtosis, skewness } from "@/lib/core/metrics/shape";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { sortinoRatio } from "@/lib/core/metrics/sortino-ratio";
import { expectedShortfall, valueAtRisk } from "@/lib/core/metrics/value-at-risk";
import { volatility } from "@/lib/core/metrics/volatility";
import { winRate } from "@/lib/core/metrics/win-rate";

const GAP = Number.NaN;
const none = new Float64Array();
/** +3, −1, gap, +1, −1 %: mean 0.5 %, squares about it 6.25 + 2.25 + 0.25 + 2.25 = 11. */
const returns = Float64Array.of(0.03, -0.01, GAP, 0.01, -0.01);
const deviation = Math.sqrt(11 / 3) / 100;
const flat = Float64Array.of(0.02, 0.02, 0.02, 0.02);

describe("spread and ratios of daily returns", () => {
  test("volatility is the sample deviation times √365; of a constant 0; of one return no answer", () => {
    expect(volatility(returns).value).toBeCloseTo(deviation * Math.sqrt(365), 12);
    expect(volatility(returns).n).toBe(4);
    expect(volatility(returns, 1).value).toBeCloseTo(deviation, 14);
    expect(volatility(flat).value).toBe(0);
    expect(volatility(Float64Array.of(0.1)).reason).toBe("too-few");
  });

  test("Sharpe: 0.5 % over the deviation; a risk-free rate comes off the mean; a constant has none", () => {
    expect(sharpeRatio(returns).value).toBeCloseTo((0.005 / deviation) * Math.sqrt(365), 10);
    expect(sharpeRatio(returns, 0.005, 1).value).toBeCloseTo(0, 12);
    expect(sharpeRatio(flat).reason).toBe("zero-variance");
    expect(sharpeRatio(none).reason).toBe("too-few");
  });

  test("downside deviation divides by all four days: √(0.0002/4)", () => {
    expect(downsideDeviation(returns, 0, 1).value).toBeCloseTo(Math.sqrt(0.0002 / 4), 14);
    expect(downsideDeviation(flat).value).toBe(0);
    expect(downsideDeviation(none).reason).toBe("too-few");
  });

  test("Sortino is the mean over it; without a loss there is none", () => {
    expect(sortinoRatio(returns, 0, 1).value).toBeCloseTo(0.005 / Math.sqrt(0.0002 / 4), 12);
    expect(sortinoRatio(flat).reason).toBe("no-loss");
    expect(sortinoRatio(Float64Array.of(-0.1)).reason).toBe("too-few");
  });

  test("Omega: 4 % won over 2 % lost; about a threshold of 1 %: 2 over 4", () => {
    expect(omegaRatio(returns).value).toBeCloseTo(2, 12);
    expect(omegaRatio(returns, 0.01).value).toBeCloseTo(0.5, 12);
    expect(omegaRatio(flat).reason).toBe("no-loss");
    expect(omegaRatio(none).reason).toBe("too-few");
  });

  test("win rate counts the days that moved: two of four; of none that moved there is none", () => {
    expect(winRate(returns).value).toBe(0.5);
    expect(winRate(Float64Array.of(0, 0.1)).value).toBe(1);
    expect(winRate(Float64Array.of(0, 0)).reason).toBe("too-few");
  });

  test("extremes carry their day; of equals the first", () => {
    const { best, worst } = extremeDays(returns, Int32Array.of(10, 11, 12, 13, 14));
    expect([best.value, best.day, worst.value, worst.day]).toEqual([0.03, 10, -0.01, 11]);
    expect(extremeDays(Float64Array.of(GAP), Int32Array.of(1)).best.reason).toBe("too-few");
  });

  test("three returns at −1, 0, 2 %: skewness (20/27)/(14/9)^1.5; two returns have no shape", () => {
    // deviations −4/3, −1/3, 5/3: squares 42/9, cubes 60/27, over three
    expect(skewness(Float64Array.of(-0.01, 0, 0.02)).value).toBeCloseTo(20 / 27 / (14 / 9) ** 1.5, 10);
    expect(skewness(Float64Array.of(0.1, 0.2)).reason).toBe("too-few");
    expect(skewness(flat).reason).toBe("zero-variance");
    // ±1 in turn: fourth moment 1, kurtosis 1, excess −2
    expect(excessKurtosis(Float64Array.of(0.01, -0.01, 0.01, -0.01)).value).toBeCloseTo(-2, 12);
    expect(excessKurtosis(Float64Array.of(0.1, 0.2, 0.3)).reason).toBe("too-few");
  });
});

describe("the lower tail", () => {
  /** −10, −9 … 10 %, shuffled by a step of 8 modulo 21. */
  const ramp = Float64Array.from({ length: 21 }, (_, t) => (((t * 8) % 21) - 10) / 100);

  test("value at risk is the type-7 quantile: of 21 returns the second lowest at 95 %", () => {
    expect(valueAtRisk(ramp, 0.95).value).toBeCloseTo(-0.09, 14);
    // at 92.5 % the rank is 1.5: half way between −9 and −8 %
    expect(valueAtRisk(ramp, 0.925).value).toBeCloseTo(-0.085, 14);
  });

  test("expected shortfall is the mean of what lies at or below it", () => {
    expect(expectedShortfall(ramp, 0.95).value).toBeCloseTo(-0.095, 14);
  });

  test("a series without a loss risks nothing, never a gain; twenty returns are needed", () => {
    expect(valueAtRisk(new Float64Array(20).fill(0.01), 0.95).value).toBe(0);
    expect(expectedShortfall(new Float64Array(20).fill(0.01), 0.95).value).toBe(0);
    expect(valueAtRisk(ramp.subarray(2), 0.95).reason).toBe("too-few");
    expect(expectedShortfall(ramp.subarray(2), 0.95).reason).toBe("too-few");
  });
});

describe("against a market", () => {
  /** Anscombe's first set: slope 0.5000909, correlation 0.81642051634484 (F. Anscombe, 1973; NIST certified). */
  const x = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
  const y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);

  test("Anscombe's first quartet has its published slope and correlation", () => {
    expect(beta(y, x).value).toBeCloseTo(0.5000909090909091, 12);
    expect(correlation(y, x).value).toBeCloseTo(0.81642051634484, 12);
  });

  test("alpha is what the line leaves at the market's mean, a year of it", () => {
    // y = 3.0000909 + 0.5000909 x
    expect(alpha(y, x, 0, 1).value).toBeCloseTo(3.0000909090909, 10);
    expect(alpha(y, x).value).toBeCloseTo(3.0000909090909 * 365, 8);
  });

  test("days known on one side only don't count", () => {
    const gappy = Float64Array.of(...x, GAP, 5);
    expect(beta(Float64Array.of(...y, 100, GAP), gappy)).toMatchObject({ n: 11 });
  });

  test("two days, no day, a flat market or a flat series have no answer", () => {
    const two = Float64Array.of(0.1, 0.2);
    expect([beta(two, two).reason, correlation(two, two).reason]).toEqual(["too-few", "too-few"]);
    expect([beta(none, none).reason, correlation(none, none).reason]).toEqual(["no-benchmark", "no-benchmark"]);
    expect(beta(returns.subarray(0, 4), flat).reason).toBe("zero-variance");
    expect(alpha(y.subarray(0, 4), flat).reason).toBe("zero-variance");
    expect(correlation(flat, y.subarray(0, 4)).reason).toBe("zero-variance");
  });

  test("a perfect line never passes ±1", () => {
    expect(
      Math.abs(
        correlation(
          x,
          x.map((value) => -3 * value),
        ).value,
      ),
    ).toBeLessThanOrEqual(1);
  });
});
