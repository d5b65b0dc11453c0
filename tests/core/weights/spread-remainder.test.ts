import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "@/lib/core/weights/apportion";
import { spreadRemainder } from "@/lib/core/weights/spread-remainder";
import { toBasisPoints } from "@/lib/core/weights/to-basis-points";
import { capWeights, equalWeights } from "@/lib/core/weights/weighting";

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

describe("apportion: whole numbers in proportion", () => {
  test("the census of the textbook: 21, 8, 4, 2 and 1 of 36 share 10 seats", () => {
    // exact parts 5.833, 2.222, 1.111, 0.556, 0.278: whole 5 2 1 0 0, the last two seats to .833 and .556
    expect(apportion(10, [21, 8, 4, 2, 1])).toEqual([6, 2, 1, 1, 0]);
  });

  test("equal fractions: the earlier comes first; nothing to go by: equal parts", () => {
    expect(apportion(10_000, [1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
    expect(apportion(7, [0, 0, 0])).toEqual([3, 2, 2]);
  });

  test("what can't be shared is refused", () => {
    expect(() => apportion(1.5, [1])).toThrow(RangeError);
    expect(() => apportion(1, [])).toThrow(expect.objectContaining({ code: "WEIGHTS_EMPTY" }));
    expect(() => apportion(1, [-1])).toThrow(expect.objectContaining({ code: "WEIGHTS_NEGATIVE" }));
    expect(() => apportion(1, [Number.NaN])).toThrow(expect.objectContaining({ code: "WEIGHTS_NOT_FINITE" }));
  });

  test("always the whole total, none more than one off its exact part", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.nat(100_000), shares, (total, given) => {
        const parts = apportion(total, given);
        expect(sum(parts)).toBe(total);
        const all = sum(given);
        const off = parts.map((part, i) => Math.abs(part - (total * given[i]!) / all));
        if (all > 1e-3) expect(Math.max(...off)).toBeLessThan(1 + 1e-6);
      }),
    );
  });
});

describe("spreading what rounded figures leave", () => {
  test("a release that misses 100 by 0.01 % gives it to the largest weight, and takes it there", () => {
    expect(spreadRemainder([3_003, 2_767, 1_754, 1_393, 1_082], [false, false, false, false, false])).toEqual([
      3_004, 2_767, 1_754, 1_393, 1_082,
    ]);
    expect(sum(spreadRemainder([3_004, 2_767, 1_754, 1_393, 1_083], [false, false, false, false, false]) ?? [])).toBe(
      10_000,
    );
  });

  test("locked rows stay, the others share the rest in proportion: 40 and 20 of the 50 that one locked half leaves", () => {
    expect(spreadRemainder([5_000, 4_000, 2_000], [true, false, false])).toEqual([5_000, 3_333, 1_667]);
  });

  test("no open row, or locked ones above 100: there is no answer", () => {
    expect(spreadRemainder([5_000, 4_000], [true, true])).toBeNull();
    expect(spreadRemainder([6_000, 4_000], [true, true])).toEqual([6_000, 4_000]);
    expect(spreadRemainder([9_000, 2_000, 1], [true, true, false])).toBeNull();
    expect(spreadRemainder([], [])).toBeNull();
  });

  test("always 10,000 with every locked row as it was, and a second time changes nothing", () => {
    const rows = fc.array(fc.tuple(fc.nat(10_000), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(rows, (given) => {
        const locks = given.map(([, isLocked]) => isLocked);
        const spread = spreadRemainder(
          given.map(([weight]) => weight),
          locks,
        );
        if (spread === null) return;
        expect(sum(spread)).toBe(10_000);
        const locked = <T>(values: readonly T[]): T[] => values.filter((_, i) => locks[i]);
        expect(locked(spread)).toEqual(locked(given.map(([weight]) => weight)));
        expect(spreadRemainder(spread, locks)).toEqual(spread);
      }),
    );
  });
});

describe("the editor's helpers in basis points", () => {
  test("three equal weights and a cap of 45 %", () => {
    expect([...toBasisPoints(equalWeights(["A", "B", "C"])).values()]).toEqual([3_334, 3_333, 3_333]);
    // 60, 30 and 10 capped at 45: the other 55 in the proportion 3 : 1
    expect([
      ...toBasisPoints(
        capWeights(
          new Map([
            ["A", 60],
            ["B", 30],
            ["C", 10],
          ]),
          0.45,
        ),
      ).values(),
    ]).toEqual([4_500, 4_125, 1_375]);
    expect(toBasisPoints(new Map())).toEqual(new Map());
  });

  test("no capped weight is above a cap of whole basis points", () => {
    const values = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5_000 }), (given, slack) => {
        const capBps = Math.min(10_000, Math.ceil(10_000 / given.length) + slack);
        const weights = capWeights(new Map(given.map((value, i) => [String(i), value])), capBps / 10_000);
        const points = [...toBasisPoints(weights).values()];
        expect(sum(points)).toBe(10_000);
        expect(Math.max(...points)).toBeLessThanOrEqual(capBps);
      }),
    );
  });
});
