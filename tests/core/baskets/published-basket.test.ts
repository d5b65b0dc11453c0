import { describe, expect, test } from "vitest";
import { computePublishedBasket } from "@/lib/core/baskets/published-basket";
import type { PricePanel } from "@/lib/core/prices/panel";
import type { WeightSet, WeightSetStatus } from "@/lib/core/weights/weight-set";

const GAP = Number.NaN;

function panelOf(prices: Readonly<Record<string, readonly number[]>>): PricePanel {
  const columns = Object.values(prices).map((values) => Float64Array.from(values));
  return {
    days: Int32Array.from({ length: columns[0]?.length ?? 0 }, (_, t) => 100 + t),
    assets: Object.keys(prices),
    prices: columns,
  };
}

function set(effectiveDay: number, status: WeightSetStatus, weights: Readonly<Record<string, number>>): WeightSet {
  return { effectiveDay, status, weightsBps: new Map(Object.entries(weights)) };
}

const flat = (days: number, value = 1): number[] => Array.from({ length: days }, () => value);
const half = { A: 5_000, B: 5_000 };

describe("a basket from dated weight sets", () => {
  test("published and unverified sets apply, partial and missing ones never; the last one drifts on", () => {
    const panel = panelOf({ A: [1, 1, 2, 2, 2], B: flat(5), C: flat(5) });
    const result = computePublishedBasket({
      panel,
      sets: [
        set(100, "unverified", half),
        set(101, "missing", {}),
        set(102, "partial", { A: 3_000 }),
        set(103, "published", { C: 10_000 }),
      ],
    });
    expect([...(result.basket?.series.gross ?? [])]).toEqual([100, 100, 150, 150, 150]);
    expect(result.sets.map(({ effectiveDay, appliedDay }) => [effectiveDay, appliedDay])).toEqual([
      [100, 100],
      [101, null],
      [102, null],
      [103, 103],
    ]);
    expect(result.weightPeriods.map(({ from, to, status, heldSetDay }) => [from, to, status, heldSetDay])).toEqual([
      [100, 100, "unverified", 100],
      [101, 101, "missing", 100],
      [102, 102, "partial", 100],
      [103, 104, "published", 103],
    ]);
    expect(result.basket?.constituents).toEqual(["C"]);
    expect(result.basket?.asOf).toBe(104);
  });

  test("a target without a price is dropped, named with its weight, and the rest scaled", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 2], B: [1, 1] }),
      sets: [set(100, "published", { A: 4_000, B: 4_000, Z: 2_000 })],
    });
    expect([...(result.basket?.series.gross ?? [])]).toEqual([100, 150]);
    expect(result.sets[0]?.dropped).toEqual([{ asset: "Z", weightBps: 2_000 }]);
    expect(result.weightPeriods[0]?.dropped).toEqual([{ asset: "Z", weightBps: 2_000 }]);
  });

  test("a member silent for more than seven days leaves pro rata at its last price on its last priced day", () => {
    // A ends on day 101 at 2; B alone from then on
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 2, ...flat(8, GAP)], B: [...flat(9), 2] }),
      sets: [set(100, "published", half)],
    });
    expect(result.basket?.removals).toEqual([{ asset: "A", day: 101 }]);
    expect(result.basket?.series.gross[9]).toBeCloseTo(300, 10);
    expect(result.basket?.constituents).toEqual(["B"]);
  });

  test("a silence of seven days removes no member: three days carried, then no level, then the full return", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, ...flat(7, GAP), 3], B: flat(9), C: flat(9) }),
      sets: [set(100, "published", { A: 5_000, B: 2_500, C: 2_500 })],
    });
    expect(result.basket?.removals).toEqual([]);
    expect(Array.from(result.basket?.series.gross ?? [], (level) => (Number.isNaN(level) ? null : level))).toEqual([
      100,
      100,
      100,
      100,
      null,
      null,
      null,
      null,
      200,
    ]);
  });

  test("a whole feed that ends is no reason to sell: the history ends where half of the members are last priced", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 1, 1, ...flat(20, GAP)], B: [1, 1, 1, ...flat(20, GAP)], C: flat(23) }),
      sets: [set(100, "published", { A: 4_000, B: 3_000, C: 3_000 })],
    });
    expect(result.basket?.removals).toEqual([]);
    expect([result.basket?.series.days.at(-1), result.basket?.asOf]).toEqual([102, 102]);
  });

  test("a ticker change is followed when the new ticker is priced within seven days, otherwise the member is removed", () => {
    const old = [1, 1, ...flat(10, GAP)];
    const migrations = [{ day: 101, from: "A", to: "N", ratio: 2 }];
    const sets = [set(100, "published", half)];
    const followed = computePublishedBasket({
      panel: panelOf({ A: old, B: flat(12), N: [...flat(8, GAP), ...flat(4, 1)] }),
      sets,
      migrations,
    });
    expect(followed.basket?.constituents).toEqual(["B", "N"]);
    // 50 units of A become 100 of N at 1
    expect(followed.basket?.series.gross[11]).toBe(150);
    const late = computePublishedBasket({
      panel: panelOf({ A: old, B: flat(12), N: [...flat(9, GAP), ...flat(3, 1)] }),
      sets,
      migrations,
    });
    expect(late.basket?.removals).toEqual([{ asset: "A", day: 101 }]);
    expect(late.basket?.constituents).toEqual(["B"]);
  });

  test("a set that names the old ticker after the change buys the new one", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 1, 1, 1], N: [GAP, 1, 1, 2], B: flat(4) }),
      sets: [set(100, "published", half), set(102, "published", { A: 10_000 })],
      migrations: [{ day: 100, from: "A", to: "N", ratio: 1 }],
    });
    expect(result.basket?.constituents).toEqual(["N"]);
    expect(result.basket?.series.gross[3]).toBeCloseTo(200, 10);
  });

  test("a set that names the old ticker while the new one is still unpriced buys the old and converts it later", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 1, 1, GAP, GAP], N: [GAP, GAP, GAP, 4, 4], B: flat(5) }),
      sets: [set(100, "published", { B: 10_000 }), set(102, "published", { A: 10_000 })],
      migrations: [{ day: 101, from: "A", to: "N", ratio: 0.5 }],
    });
    expect(result.basket?.constituents).toEqual(["N"]);
    // 100 units of A at 1 become 50 of N at the close of N's first day; at 4 they count from the next one
    expect(result.basket?.series.gross[3]).toBeCloseTo(100, 10);
    expect(result.basket?.series.gross[4]).toBeCloseTo(200, 10);
  });

  test("no set with a price is no basket, and a set off 10,000 by more than rounding is refused", () => {
    const panel = panelOf({ A: [GAP, GAP], B: [GAP, GAP] });
    expect(computePublishedBasket({ panel, sets: [set(100, "published", half)] }).basket).toBeNull();
    expect(computePublishedBasket({ panel, sets: [set(500, "published", half)] }).basket).toBeNull();
    expect(computePublishedBasket({ panel, sets: [] })).toEqual({ basket: null, sets: [], weightPeriods: [] });
    const off = [set(100, "published", { A: 5_000, B: 4_000 })];
    expect(() => computePublishedBasket({ panel: panelOf({ A: [1], B: [1] }), sets: off })).toThrow(
      expect.objectContaining({ code: "WEIGHTS_SUM" }),
    );
  });

  test("a set of which nothing is priced is not applied, though later ones are", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 1, 2], B: [1, 1, 1], Z: [GAP, GAP, GAP] }),
      sets: [set(100, "published", half), set(101, "published", { Z: 10_000 }), set(102, "published", half)],
    });
    expect(result.sets.map(({ appliedDay }) => appliedDay)).toEqual([100, null, 102]);
    expect(result.sets[1]?.dropped).toEqual([{ asset: "Z", weightBps: 10_000 }]);
    expect([...(result.basket?.series.gross ?? [])]).toEqual([100, 100, 150]);
  });

  test("a missing set before the first applied one holds nothing", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 2], B: [1, 1] }),
      sets: [set(100, "missing", {}), set(100, "published", half)],
    });
    expect(result.weightPeriods[0]?.heldSetDay).toBe(100);
    const later = computePublishedBasket({
      panel: panelOf({ A: [GAP, 1, 2], B: [GAP, 1, 1] }),
      sets: [set(100, "published", half), set(101, "published", half)],
    });
    expect(later.basket?.series.days[0]).toBe(101);
  });

  test("of two sets on a day the last wins", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 2], B: [1, 1] }),
      sets: [set(100, "published", { A: 10_000 }), set(100, "published", { B: 10_000 })],
    });
    expect([...(result.basket?.series.gross ?? [])]).toEqual([100, 100]);
    expect(result.sets).toHaveLength(1);
  });

  test("the fee is taken from the base on", () => {
    const result = computePublishedBasket({
      panel: panelOf({ A: [1, 1, 1], B: [1, 1, 1] }),
      sets: [set(101, "published", half)],
      feePerYear: 0.365,
    });
    expect([...(result.basket?.series.net ?? [])].map((level) => Number(level.toFixed(10)))).toEqual([100, 99.9]);
  });
});
