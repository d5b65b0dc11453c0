import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contribution } from "@/lib/core/attribution/contribution";
import { computeIndex } from "@/lib/core/index/compute";
import type { IndexInput } from "@/lib/core/index/input";

const TRIALS = { numRuns: 1_000, seed: 20_240_716 };
const NAMES = ["A", "B", "C", "D", "E"];

// A coin that moves twentyfold in a day is beyond any market; more would test the doubles, not the rules.
const price = fc.double({ min: 1, max: 20, noNaN: true, noDefaultInfinity: true });
const share = fc.integer({ min: 1, max: 1_000 });

function normalised(shares: readonly number[], names: readonly string[]): Map<string, number> {
  const total = shares.reduce((sum, value) => sum + value, 0);
  return new Map(names.map((name, i) => [name, (shares[i] ?? 0) / total]));
}

/** Gapless random panels of 2 to 5 assets and 3 to 25 days with one to three rebalances. */
const indexes: fc.Arbitrary<IndexInput> = fc
  .record({ assets: fc.integer({ min: 2, max: 5 }), rows: fc.integer({ min: 3, max: 25 }) })
  .chain(({ assets, rows }) =>
    fc
      .record({
        prices: fc.array(fc.array(price, { minLength: rows, maxLength: rows }), {
          minLength: assets,
          maxLength: assets,
        }),
        later: fc.array(fc.integer({ min: 1, max: rows - 1 }), { maxLength: 2 }),
        shares: fc.array(fc.array(share, { minLength: assets, maxLength: assets }), { minLength: 3, maxLength: 3 }),
        fee: fc.constantFrom(0, 0.025),
      })
      .map(({ prices, later, shares, fee }) => {
        const names = NAMES.slice(0, assets);
        return {
          days: Int32Array.from({ length: rows }, (_, t) => 1_000 + t),
          assets: names,
          prices: prices.map((column) => Float64Array.from(column)),
          rebalances: [0, ...later].map((row, k) => ({
            day: 1_000 + row,
            weights: normalised(shares[k] ?? [], names),
          })),
          feePerYear: fee,
        };
      }),
  );

function expectSame(actual: Float64Array, expected: Float64Array): void {
  for (const [t, value] of expected.entries()) {
    expect(Math.abs((actual[t] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  }
}

describe(`algebra of the level (seed ${TRIALS.seed})`, () => {
  test("prices in another currency unit give the same level", () => {
    fc.assert(
      fc.property(indexes, fc.double({ min: 0.001, max: 1_000, noNaN: true }), (input, unit) => {
        const scaled = { ...input, prices: input.prices.map((column) => column.map((value) => value * unit)) };
        expectSame(computeIndex(scaled).net, computeIndex(input).net);
      }),
      TRIALS,
    );
  });

  test("the order of the assets does not matter", () => {
    fc.assert(
      fc.property(indexes, (input) => {
        const turned = { ...input, assets: input.assets.toReversed(), prices: input.prices.toReversed() };
        expectSame(computeIndex(turned).gross, computeIndex(input).gross);
      }),
      TRIALS,
    );
  });

  test("an asset split into two equal ones gives the same level", () => {
    fc.assert(
      fc.property(indexes, (input) => {
        const split = {
          ...input,
          assets: [...input.assets, "A2"],
          prices: [...input.prices, input.prices[0]!],
          rebalances: input.rebalances.map(({ day, weights }) => ({
            day,
            weights: new Map([
              ...weights,
              ["A", weights.get("A")! / 2] as const,
              ["A2", weights.get("A")! / 2] as const,
            ]),
          })),
        };
        expectSame(computeIndex(split).gross, computeIndex(input).gross);
      }),
      TRIALS,
    );
  });

  test("a ticker change at its own ratio, with the price divided by it, is not felt", () => {
    fc.assert(
      fc.property(
        indexes,
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (input, at, ratio) => {
          const row = Math.min(at, input.days.length - 2);
          const day = input.days[row]!;
          const old = input.prices[0]!;
          // A list on the day itself, or later, would name the old ticker after it has gone.
          const rebalances = input.rebalances.filter((rebalance) => rebalance.day < day);
          if (rebalances.length === 0) return;
          const renamed = {
            ...input,
            rebalances,
            assets: [...input.assets, "NEW"],
            prices: [
              old.map((value, t) => (t <= row ? value : Number.NaN)),
              ...input.prices.slice(1),
              old.map((value, t) => (t <= row ? Number.NaN : value / ratio)),
            ],
            migrations: [{ day, from: "A", to: "NEW", ratio }],
          };
          expectSame(computeIndex(renamed).gross, computeIndex({ ...input, rebalances }).gross);
        },
      ),
      TRIALS,
    );
  });

  test("a level never depends on the weights that come in at its own close", () => {
    fc.assert(
      fc.property(indexes, (input) => {
        const last = input.rebalances.at(-1)!;
        const row = last.day - 1_000;
        const without = { ...input, rebalances: input.rebalances.filter((rebalance) => rebalance.day < last.day) };
        if (without.rebalances.length === 0) return;
        expect(computeIndex(input).gross[row]).toBe(computeIndex(without).gross[row]);
      }),
      TRIALS,
    );
  });

  test("contributions, cost and fee add up to the return of any span", () => {
    fc.assert(
      fc.property(indexes, fc.nat(24), fc.nat(24), (input, a, b) => {
        const series = computeIndex(input);
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((row) => Math.min(row, input.days.length - 1)) as [
          number,
          number,
        ];
        const found = contribution(series, from, to);
        const parts = [...found.assets.values()].reduce((sum, value) => sum + value, found.cost);
        const gross = series.gross[to]! / series.gross[from]! - 1;
        // The error is measured against what was added up.
        const scale = [...found.assets.values()].reduce((sum, value) => sum + Math.abs(value), 1 + Math.abs(gross));
        expect(Math.abs(parts - gross)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(found.gross + found.fee - found.net)).toBeLessThanOrEqual(1e-12 * scale);
      }),
      TRIALS,
    );
  });
});
