import { describe, expect, test } from "vitest";
import { annualGrowth } from "@/lib/core/metrics/annual-growth";
import { calmarRatioOf } from "@/lib/core/metrics/calmar-ratio";
import { correlation } from "@/lib/core/metrics/correlation";
import { correlationMatrix } from "@/lib/core/metrics/correlation-matrix";
import { drawdownPass } from "@/lib/core/metrics/drawdown-pass";
import { martinRatioOf } from "@/lib/core/metrics/martin-ratio";
import { pairMoments } from "@/lib/core/metrics/pair-moments";
import { partialMoments } from "@/lib/core/metrics/partial-moments";
import { profitFactor, tailRatioOf } from "@/lib/core/metrics/profit-factor";
import { rSquaredOf } from "@/lib/core/metrics/r-squared";
import { tailSelection } from "@/lib/core/metrics/tail-selection";
import { mSquaredOf, treynorRatioOf } from "@/lib/core/metrics/treynor-ratio";
import { ulcerIndex } from "@/lib/core/metrics/ulcer-index";
import { upsidePotentialRatioOf } from "@/lib/core/metrics/upside-potential-ratio";

const none = new Float64Array();
/** A year apart: 100 → 50 → 110. */
const closes = Float64Array.of(100, 50, 110);
const year = Int32Array.of(0, 180, 365);

describe("growth over depth", () => {
  test("Calmar: 10 % a year over a drawdown of one half", () => {
    expect(calmarRatioOf(annualGrowth(closes, year), drawdownPass(closes)).value).toBeCloseTo(0.2, 12);
  });

  test("Martin: 10 % over the ulcer index √(0.25/2)", () => {
    expect(martinRatioOf(annualGrowth(closes, year), ulcerIndex(closes)).value).toBeCloseTo(0.1 / Math.sqrt(0.125), 12);
  });

  test("under a year there is no annual growth, without a fall no depth", () => {
    const short = Int32Array.of(0, 1, 2);
    const rising = Float64Array.of(1, 2, 3);
    expect([
      calmarRatioOf(annualGrowth(closes, short), drawdownPass(closes)).reason,
      martinRatioOf(annualGrowth(closes, short), ulcerIndex(closes)).reason,
    ]).toEqual(["short-history", "short-history"]);
    expect([
      calmarRatioOf(annualGrowth(rising, year), drawdownPass(rising)).reason,
      martinRatioOf(annualGrowth(rising, year), ulcerIndex(rising)).reason,
    ]).toEqual(["no-loss", "no-loss"]);
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
    expect(upsidePotentialRatioOf(partialMoments(returns, 0)).value).toBeCloseTo(0.075 / Math.sqrt(0.005), 12);
    expect(upsidePotentialRatioOf(partialMoments(Float64Array.of(0.1), 0)).reason).toBe("no-loss");
    expect(upsidePotentialRatioOf(partialMoments(none, 0)).reason).toBe("too-few");
  });

  test("tail ratio of −10 … 10 %: the quantiles at 5 and 95 % are −9 and 9 %", () => {
    const ramp = Float64Array.from({ length: 21 }, (_, t) => (t - 10) / 100);
    expect(tailRatioOf(tailSelection(ramp, 0.95)).value).toBeCloseTo(1, 12);
    expect(tailRatioOf(tailSelection(ramp.subarray(1, 20), 0.95)).reason).toBe("too-few");
    expect(tailRatioOf(tailSelection(new Float64Array(20), 0.95)).reason).toBe("no-loss");
  });
});

describe("against a market", () => {
  const market = Float64Array.of(0.01, -0.02, 0.03, 0);
  const twice = market.map((value) => 2 * value);

  test("twice the market has beta 2, R² 1 and the market's own Treynor ratio", () => {
    expect(rSquaredOf(correlation(twice, market)).value).toBeCloseTo(1, 12);
    // mean 0.5 % a day
    expect(treynorRatioOf(pairMoments(twice, market), 0).value).toBeCloseTo(0.005 * 365, 12);
    // levered down to the market's risk it is the market: M² is its annual mean
    expect(mSquaredOf(pairMoments(twice, market), 0).value).toBeCloseTo(0.005 * 365, 12);
  });

  test("without a common day, with a flat market, with no slope or a flat series there is no answer", () => {
    expect([treynorRatioOf(pairMoments(none, none), 0).reason, mSquaredOf(pairMoments(none, none), 0).reason]).toEqual([
      "no-benchmark",
      "no-benchmark",
    ]);
    const flat = new Float64Array(4);
    expect(treynorRatioOf(pairMoments(market, flat), 0).reason).toBe("zero-variance");
    expect(treynorRatioOf(pairMoments(flat, market), 0).reason).toBe("zero-variance");
    expect(mSquaredOf(pairMoments(flat, market), 0).reason).toBe("zero-variance");
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
