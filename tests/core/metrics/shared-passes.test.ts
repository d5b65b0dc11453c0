import { describe, expect, test } from "vitest";
import { jointReturns } from "@/lib/core/metrics/returns";
import { sideGrowth } from "@/lib/core/metrics/side-growth";
import { tailSelection } from "@/lib/core/metrics/tail-selection";

const GAP = Number.NaN;

/** Type-7 quantile of a sorted copy: the definition, without a selection. */
function sortedQuantile(values: Float64Array, p: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const rank = (sorted.length - 1) * p;
  const low = sorted[Math.floor(rank)]!;
  return low + (rank - Math.floor(rank)) * (sorted[Math.ceil(rank)]! - low);
}

function expectSameTails(returns: Float64Array): void {
  const found = tailSelection(returns, 0.95);
  expect(found.low).toBeCloseTo(sortedQuantile(returns, 0.05), 12);
  expect(found.high).toBeCloseTo(sortedQuantile(returns, 0.95), 12);
}

describe("passes that metrics share", () => {
  test("columns of other lengths are a mistake", () => {
    expect(() => jointReturns(new Float64Array(1), new Float64Array(2))).toThrow(RangeError);
    expect(() => sideGrowth(new Float64Array(1), new Float64Array(2))).toThrow(RangeError);
  });

  test("a benchmark that loses everything has no logarithm left on its side", () => {
    const { down } = sideGrowth(Float64Array.of(0.1, 0.1), Float64Array.of(-1, 0.1));
    expect([down.n, down.benchmark]).toEqual([1, Number.NEGATIVE_INFINITY]);
    expect(down.returns).toBeCloseTo(Math.log(1.1), 12);
  });

  test("tails are right when an even sample of a long column meets only gaps", () => {
    // Every fortieth value is looked at first: all of those are unknown.
    expectSameTails(
      Float64Array.from({ length: 40 * 1_024 }, (_, t) => (t % 40 === 0 ? GAP : ((t * 7919) % 1_000) / 1_000)),
    );
  });

  test("tails are right when the sample meets lows that are rare everywhere else", () => {
    expectSameTails(
      Float64Array.from({ length: 40 * 1_024 }, (_, t) =>
        t % 40 === 0 && t % 120 === 0 ? -1 : ((t * 7919) % 1_000) / 1_000,
      ),
    );
  });
});
