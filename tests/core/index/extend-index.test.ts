import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeIndex } from "@/lib/core/index/compute";
import { extendIndex } from "@/lib/core/index/extend";
import type { IndexInput } from "@/lib/core/index/input";
import type { IndexSeries } from "@/lib/core/index/series";

/** Fixed, so that a failure can be repeated; fast-check prints it with the counterexample. */
const SEED = 20_260_318;

const NAMES = ["A", "B", "C", "D", "E", "F"];

/** Everything a series says; numbers are compared by Object.is, so down to the last bit. */
function told(series: IndexSeries) {
  const { baseRow, gross, net, turnover, compositions, weights, cashWeight } = series;
  const flags = [...series.flags].sort(([a], [b]) => a - b);
  return { baseRow, gross, net, flags, turnover, compositions, weights, cashWeight };
}

/** The answer, or the words of the refusal. */
function answer(compute: () => IndexSeries) {
  try {
    return told(compute());
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

const price = fc.oneof(
  { weight: 25, arbitrary: fc.double({ min: 0.01, max: 1000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, Number.POSITIVE_INFINITY) },
);
const weights = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: names.length, maxLength: names.length })
      .map((shares) => new Map(names.map((name, i) => [name, shares[i]! / shares.reduce((a, b) => a + b)]))),
  );
const day = fc.integer({ min: -3, max: 70 });
const name = fc.constantFrom(...NAMES);

const definition: fc.Arbitrary<IndexInput> = fc
  .array(fc.constantFrom(1, 1, 1, 1, 1, 2, 5), { minLength: 15, maxLength: 60 })
  .chain((steps) => {
    const column = fc.array(price, { minLength: steps.length, maxLength: steps.length });
    let last = -1;
    return fc.record({
      days: fc.constant(Int32Array.from(steps, (step) => (last += step))),
      assets: fc.constant(NAMES),
      prices: fc
        .array(column, { minLength: 6, maxLength: 6 })
        .map((columns) => columns.map((c) => Float64Array.from(c))),
      rebalances: fc.array(fc.record({ day, weights }), { minLength: 1, maxLength: 7 }),
      migrations: fc.array(
        fc.record({ day, from: name, to: name, ratio: fc.constantFrom(0.5, 1, 3) }).filter((m) => m.from !== m.to),
        { maxLength: 2 },
      ),
      delistings: fc.array(
        fc.record({ day, asset: name, price: fc.constantFrom(0, 7) }, { requiredKeys: ["day", "asset"] }),
        { maxLength: 2 },
      ),
      delistingPolicy: fc.constantFrom("prorata" as const, "cash" as const),
      feePerYear: fc.constantFrom(0, 0.025),
      feeMode: fc.constantFrom("daily" as const, "effective" as const, "continuous" as const),
      costBps: fc.constantFrom(0, 30),
      maxStaleDays: fc.constantFrom(0, 3),
      maxTargetStaleDays: fc.constantFrom(0, 3),
      onUnpriced: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom("postpone" as const, "renormalize" as const) },
        { weight: 1, arbitrary: fc.constant("error" as const) },
      ),
    });
  });

/** The definition as it stood before anything from `changed` on was known: other prices there, other or no events. */
function before(input: IndexInput, changed: number, other: IndexInput, isAppended: boolean): IndexInput {
  const row = input.days.findIndex((d) => d >= changed);
  const kept = row < 0 ? input.days.length : row;
  const isEarlier = (event: { readonly day: number }) => event.day < changed;
  const rebalances = input.rebalances.filter(isEarlier);
  const later = other.rebalances.filter((event) => !isEarlier(event));
  return {
    ...input,
    days: isAppended ? input.days.slice(0, kept) : input.days,
    prices: input.prices.map((column, a) =>
      isAppended
        ? column.slice(0, kept)
        : column.map((usd, t) => (t < kept ? usd : other.prices[a]![t]!) ?? Number.NaN),
    ),
    rebalances:
      rebalances.length + later.length > 0 ? [...rebalances, ...later] : [{ ...other.rebalances[0]!, day: 999 }],
    migrations: [...input.migrations!.filter(isEarlier), ...other.migrations!.filter((event) => !isEarlier(event))],
    delistings: input.delistings!.filter(isEarlier),
  };
}

describe("an index is extended", () => {
  test("to what a full computation gives, bit for bit, whatever changed from a day on", () => {
    const seen = { resumed: 0, postponed: 0, migrated: 0, delisted: 0, unknown: 0 };
    fc.assert(
      fc.property(
        definition,
        definition,
        fc.integer({ min: 1, max: 999 }),
        fc.boolean(),
        (input, other, at, isAppended) => {
          const changed = input.days[at % input.days.length]! || 1;
          let earlier: IndexSeries;
          try {
            earlier = computeIndex(before(input, changed, other, isAppended));
          } catch {
            return;
          }
          const full = answer(() => computeIndex(input));
          expect(answer(() => extendIndex(input, earlier, changed))).toEqual(full);
          if (typeof full === "string" || earlier.baseRow < 0 || earlier.days[earlier.baseRow]! >= changed) return;
          seen.resumed++;
          if (full.turnover.some(({ day, dueDay }) => day > dueDay && day >= changed)) seen.postponed++;
          if (full.compositions.some(({ event }) => event.kind === "migration")) seen.migrated++;
          if (full.compositions.some(({ event }) => event.kind === "delisting")) seen.delisted++;
          if (full.flags.some(([, { missing }]) => missing.length > 0)) seen.unknown++;
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
    // the trials are worth something only when they meet what makes an index hard
    expect(seen.resumed).toBeGreaterThan(600);
    expect(Math.min(seen.postponed, seen.migrated, seen.delisted, seen.unknown)).toBeGreaterThan(100);
  });

  const days = Int32Array.from({ length: 6 }, (_, t) => 100 + t);
  const half: IndexInput = {
    days,
    assets: ["A", "B"],
    prices: [Float64Array.of(1, 2, 2, 2, 2, 4), Float64Array.of(1, 1, 1, 1, 1, 1)],
    rebalances: [
      {
        day: 100,
        weights: new Map([
          ["A", 0.5],
          ["B", 0.5],
        ]),
      },
      {
        day: 103,
        weights: new Map([
          ["A", 0.5],
          ["B", 0.5],
        ]),
      },
    ],
  };

  test("by a day: what stood before is copied, not computed again", () => {
    const earlier = computeIndex({ ...half, days: days.slice(0, 5), prices: half.prices.map((c) => c.slice(0, 5)) });
    // a price that is wrong before the change shows whether the rows are touched
    const wrong = half.prices.map((column) => column.map((usd, t) => (t === 1 ? 1000 : usd)));
    const extended = extendIndex({ ...half, prices: wrong }, earlier, 105);
    expect(Array.from(extended.gross)).toEqual([100, 150, 150, 150, 150, 225]);
  });

  test("by a new column that a changed weight set names", () => {
    const earlier = computeIndex(half);
    const wider: IndexInput = {
      ...half,
      assets: ["A", "AA", "B"],
      prices: [half.prices[0]!, Float64Array.of(9, 9, 9, 1, 1, 3), half.prices[1]!],
      rebalances: [half.rebalances[0]!, { day: 103, weights: new Map([["AA", 1]]) }],
    };
    const extended = extendIndex(wider, earlier, 103);
    expect(Array.from(extended.gross)).toEqual([100, 150, 150, 150, 150, 450]);
    expect(told(extended)).toEqual(told(computeIndex(wider)));
  });

  test("from its first row when columns changed places", () => {
    const turned: IndexInput = { ...half, assets: ["B", "A"], prices: [half.prices[1]!, half.prices[0]!] };
    expect(told(extendIndex(turned, computeIndex(half), 105))).toEqual(told(computeIndex(turned)));
  });

  test("not from a series of another axis", () => {
    const shifted = { ...half, days: days.map((d) => d - 1) };
    expect(() => extendIndex(half, computeIndex(shifted), 105)).toThrow(RangeError);
    const holed = { ...half, days: Int32Array.of(99, 101, 102, 103, 104, 105) };
    expect(() => extendIndex(half, computeIndex(holed), 105)).toThrow("the axis differs before day 105");
  });
});
