import { describe, expect, test } from "vitest";
import { beta } from "@/lib/core/metrics/beta";
import { rolling } from "@/lib/core/metrics/rolling";
import { rollingColumn } from "@/lib/core/metrics/rolling-correlation";
import { rollingBeta, rollingRisk } from "@/lib/core/metrics/rolling-risk";
import { sharpeRatio } from "@/lib/core/metrics/sharpe-ratio";
import { volatility } from "@/lib/core/metrics/volatility";

const NONE = Number.NaN;

/** Returns that a seed makes: sin is irregular enough and needs no generator. */
const wave = (length: number, step: number): Float64Array =>
  Float64Array.from({ length }, (_, t) => 0.05 * Math.sin(step * (t + 1) ** 1.7) + 0.001);

describe("rolling volatility, Sharpe ratio and beta", () => {
  test("a window of three by hand: sd of 1, 2, 3 % is 1 %, its mean 2 %", () => {
    const returns = Float64Array.of(0.01, 0.02, 0.03, 0.03, 0.03);
    const { volatility, sharpe } = rollingRisk(returns, rollingColumn(returns, 3));
    expect([...volatility.subarray(0, 2)]).toEqual([NONE, NONE]);
    expect(volatility[2]).toBeCloseTo(0.01 * Math.sqrt(365), 12);
    expect(sharpe[2]).toBeCloseTo(2 * Math.sqrt(365), 10);
    // 2, 3, 3 %: mean 8/3 %, sum of squares 2/3, sd √(1/3) %
    expect(volatility[3]).toBeCloseTo(0.01 * Math.sqrt(1 / 3) * Math.sqrt(365), 12);
    expect([volatility[4], sharpe[4]]).toEqual([0, NONE]);
  });

  test("a benchmark that moves half as far has a beta of two against it", () => {
    const market = Float64Array.of(0.01, -0.02, 0.03, 0.01);
    const twice = market.map((value) => 2 * value + 0.001);
    const beta = rollingBeta(rollingColumn(twice, 3), rollingColumn(market, 3));
    expect([...beta.subarray(0, 2)]).toEqual([NONE, NONE]);
    expect(beta[2]).toBeCloseTo(2, 10);
    expect(beta[3]).toBeCloseTo(2, 10);
  });

  test.each([30, 90, 365])("windows of %i equal each window taken on its own, across gaps and anchors", (window) => {
    const [own, market] = [wave(2_500, 0.37), wave(2_500, 0.11)];
    own[700] = NONE;
    market[1_400] = NONE;
    const [x, y] = [rollingColumn(own, window), rollingColumn(market, window)];
    const found = rollingRisk(own, x);
    const pairs = [
      [found.volatility, rolling([own], window, (part) => volatility(part).value)],
      [found.sharpe, rolling([own], window, (part) => sharpeRatio(part, 0).value)],
      [rollingBeta(x, y), rolling([own, market], window, (part, other) => beta(part, other).value)],
    ] as const;
    for (const [fast, slow] of pairs) {
      for (const [t, value] of slow.entries()) {
        if (Number.isNaN(value)) expect([t, fast[t]]).toEqual([t, NONE]);
        else expect(fast[t]).toBeCloseTo(value, 7);
      }
    }
  });
});
