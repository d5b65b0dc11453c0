import { describe, expect, test } from "vitest";
import { calmarRatio } from "@/lib/core/metrics/calmar-ratio";
import { correlationMatrix } from "@/lib/core/metrics/correlation-matrix";
import { martinRatio } from "@/lib/core/metrics/martin-ratio";
import { profitFactor, tailRatio } from "@/lib/core/metrics/profit-factor";
import { rSquared } from "@/lib/core/metrics/r-squared";
import { mSquared, treynorRatio } from "@/lib/core/metrics/treynor-ratio";
import { upsidePotentialRatio } from "@/lib/core/metrics/upside-potential-ratio";

const none = new Float64Array();
/** A year apart: 100 → 50 → 110. */
const closes = Float64Array.of(100, 50, 110);
const year = Int32Array.of(0, 180, 365);

describe("growth over depth", () => {
  test("Calmar: 10 % a year over a drawdown of one half", () => {
    expect(calmarRatio(closes, year).value).toBeCloseTo(0.2, 12);
  });

  test("Martin: 10 % over the ulcer index √(0.25/2)", () => {
    expect(martinRatio(closes, year).value).toBeCloseTo(0.1 / Math.sqrt(0.125), 12);
  });

  test("under a year there is no annual growth, without a fall no depth", () => {
    const short = Int32Array.of(0, 1, 2);
    const rising = Float64Array.of(1, 2, 3);
    expect([calmarRatio(closes, short).reason, martinRatio(closes, short).reason]).toEqual([
      "short-history",
      "short-history",
    ]);
    expect([calmarRatio(rising, year).reason, martinRatio(rising, year).reason]).toEqual(["no-loss", "no-loss"]);
  });
});

describe("gains against losses", () => {
  const returns = Float64Array.of(0.3, -0.1, 0, -0.1, Number.NaN);

  test("profit factor: 30 % won over 20 % lost", () => {
    expect(profitFactor(returns).value).toBeCloseTo(1.5, 12);
    expect(profitFactor(Float64Array.of(0.1)).reason).toBe("no-loss");
    expect(profitFactor(none).reason).toBe("too-few");
  });

  test("upside potential: mean gain 7.5 % over √(0.02/4)", () => {
    expect(upsidePotentialRatio(returns).value).toBeCloseTo(0.075 / Math.sqrt(0.005), 12);
    expect(upsidePotentialRatio(Float64Array.of(0.1)).reason).toBe("no-loss");
    expect(upsidePotentialRatio(none).reason).toBe("too-few");
  });

  test("tail ratio of −10 … 10 %: the quantiles at 5 and 95 % are −9 and 9 %", () => {
    const ramp = Float64Array.from({ length: 21 }, (_, t) => (t - 10) / 100);
    expect(tailRatio(ramp).value).toBeCloseTo(1, 12);
    expect(tailRatio(ramp.subarray(1, 20)).reason).toBe("too-few");
    expect(tailRatio(new Float64Array(20)).reason).toBe("no-loss");
  });
});

describe("against a market", () => {
  const market = Float64Array.of(0.01, -0.02, 0.03, 0);
  const twice = market.map((value) => 2 * value);

  test("twice the market has beta 2, R² 1 and the market's own Treynor ratio", () => {
    expect(rSquared(twice, market).value).toBeCloseTo(1, 12);
    // mean 0.5 % a day
    expect(treynorRatio(twice, market).value).toBeCloseTo(0.005 * 365, 12);
    // levered down to the market's risk it is the market: M² is its annual mean
    expect(mSquared(twice, market).value).toBeCloseTo(0.005 * 365, 12);
  });

  test("without a common day, with a flat market, with no slope or a flat series there is no answer", () => {
    expect([treynorRatio(none, none).reason, mSquared(none, none).reason]).toEqual(["no-benchmark", "no-benchmark"]);
    const flat = new Float64Array(4);
    expect(treynorRatio(market, flat).reason).toBe("zero-variance");
    expect(treynorRatio(flat, market).reason).toBe("zero-variance");
    expect(mSquared(flat, market).reason).toBe("zero-variance");
  });

  test("a correlation matrix is symmetric with ones on its diagonal", () => {
    const mirror = market.map((value) => -value);
    const matrix = correlationMatrix([market, mirror]);
    expect(matrix.map((row) => row.map(({ value }) => Math.round(value * 1e12) / 1e12))).toEqual([
      [1, -1],
      [-1, 1],
    ]);
    expect(() => correlationMatrix([market, none])).toThrow(RangeError);
  });
});
