import { describe, expect, test } from "vitest";
import { computeIndex } from "@/lib/core/index/compute";
import { GAP, indexOn, weightsOn } from "../../support/index-panel";

const round = (values: Iterable<number>) =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(10))));

describe("rebalances (rules 3 to 5)", () => {
  test("units are held: A doubles, B does not move, 100 becomes 150 and A weighs two thirds", () => {
    const series = computeIndex(indexOn({ A: [1, 2], B: [10, 10] }));
    expect(round(series.gross)).toEqual([100, 150]);
    expect(series.weights[0]?.[1]).toBeCloseTo(2 / 3, 12);
  });

  test("the level of the day is valued with the old units; the new weights count from the next day", () => {
    // 50 each; A doubles: 150. Then 100 % B: B +10 % on the last day gives 165.
    const series = computeIndex(
      indexOn(
        { A: [1, 2, 9], B: [10, 10, 11] },
        { rebalances: [weightsOn(100, { A: 0.5, B: 0.5 }), weightsOn(101, { B: 1 })] },
      ),
    );
    expect(round(series.gross)).toEqual([100, 150, 165]);
    // A went from 2/3 to 0, B from 1/3 to 1: half of 4/3
    expect(series.turnover[1]).toMatchObject({ day: 101, dueDay: 101 });
    expect(series.turnover[1]?.turnover).toBeCloseTo(2 / 3, 12);
    expect(series.turnover[0]?.turnover).toBeNaN();
  });

  test("two rebalances on a day: the last wins", () => {
    const rebalances = [weightsOn(100, { A: 0.5, B: 0.5 }), weightsOn(101, { A: 1 }), weightsOn(101, { B: 1 })];
    expect(round(computeIndex(indexOn({ A: [1, 1, 5], B: [1, 1, 2] }, { rebalances })).gross)).toEqual([100, 100, 200]);
  });

  test("the latest composition at or before the first row is the base; earlier ones never count", () => {
    const rebalances = [weightsOn(50, { A: 1 }), weightsOn(90, { B: 1 })];
    expect(round(computeIndex(indexOn({ A: [1, 3], B: [1, 2] }, { rebalances })).gross)).toEqual([100, 200]);
  });

  test("before the first composition there is no level", () => {
    const series = computeIndex(indexOn({ A: [1, 2, 4], B: [1, 1, 1] }, { rebalances: [weightsOn(101, { A: 1 })] }));
    expect(round(series.gross)).toEqual([null, 100, 200]);
    expect(series.baseRow).toBe(1);
  });

  test("a rebalance after the last row never happens, and one that only comes later leaves no level at all", () => {
    const series = computeIndex(indexOn({ A: [1, 2], B: [1, 1] }, { rebalances: [weightsOn(500, { A: 1 })] }));
    expect(round(series.gross)).toEqual([null, null]);
    expect(series.baseRow).toBe(-1);
  });

  test("weights that sum to 0.995 or 1.005 are rounding and are divided out; 0.99 is refused", () => {
    for (const b of [0.495, 0.505]) {
      const series = computeIndex(
        indexOn({ A: [1, 2], B: [1, 1] }, { rebalances: [weightsOn(100, { A: 0.5, B: b })] }),
      );
      expect(series.gross[1]).toBeCloseTo(100 * (1 + 0.5 / (0.5 + b)), 10);
    }
    const off = indexOn({ A: [1, 2], B: [1, 1] }, { rebalances: [weightsOn(100, { A: 0.5, B: 0.49 })] });
    expect(() => computeIndex(off)).toThrow(expect.objectContaining({ code: "WEIGHTS_SUM" }));
  });

  test("cost of 50 basis points on a full swap is 1 % of the value, felt the day after", () => {
    const rebalances = [weightsOn(100, { A: 1 }), weightsOn(101, { B: 1 })];
    const series = computeIndex(indexOn({ A: [1, 1, 1], B: [1, 1, 1] }, { rebalances, costBps: 50 }));
    expect(round(series.gross)).toEqual([100, 100, 99]);
  });
});

describe("fee (rule 7)", () => {
  const flat = { A: [1, 1], B: [1, 1] };

  test("daily, effective and continuous, over 366 calendar days of a leap year", () => {
    // 2024-02-28 is day 19781; 366 days later is 2025-02-28
    const days = Int32Array.of(19_781, 20_147);
    const rebalances = [weightsOn(19_781, { A: 1 })];
    const net = (feeMode: "daily" | "effective" | "continuous") =>
      computeIndex(indexOn(flat, { days, rebalances, feePerYear: 0.025, feeMode, maxStaleDays: 3 })).net[1];
    expect(net("daily")).toBeCloseTo(100 * (1 - 0.025 / 365) ** 366, 10);
    expect(net("effective")).toBeCloseTo(100 * 0.975 ** (366 / 365), 10);
    expect(net("continuous")).toBeCloseTo(100 * Math.exp((-0.025 * 366) / 365), 10);
  });

  test("a missing row costs its day all the same", () => {
    const series = computeIndex(indexOn(flat, { days: Int32Array.of(100, 103), feePerYear: 0.365 }));
    expect(series.net[1]).toBeCloseTo(100 * 0.999 ** 3, 10);
    expect(series.gross[1]).toBe(100);
  });
});

describe("ticker changes (rule 9)", () => {
  test("units are multiplied by the ratio; a basis against the new price is a return of the next day; nothing is turned over", () => {
    // 50 of A at 8: 6.25 units, at 1:4 25 units of C; C opens at 2.2 = 10 % above 8/4
    const series = computeIndex(
      indexOn(
        { A: [8, 8, 99], B: [1, 1, 1], C: [GAP, GAP, 2.2] },
        { migrations: [{ day: 101, from: "A", to: "C", ratio: 4 }] },
      ),
    );
    expect(round(series.gross)).toEqual([100, 100, 105]);
    expect(series.turnover).toHaveLength(1);
    expect(series.flags.get(1)?.events).toEqual([{ kind: "migration", from: "A", to: "C" }]);
  });

  test("two changes in a row, and the second on the same day as the first", () => {
    const prices = { A: [8, 8, GAP], B: [1, 1, 1], C: [GAP, GAP, GAP], D: [GAP, GAP, 4] };
    const migrations = [
      { day: 101, from: "A", to: "C", ratio: 2 },
      { day: 101, from: "C", to: "D", ratio: 0.5 },
    ];
    // 6.25 units of A become 12.5 of C and 6.25 of D: 25 of 50 are left
    expect(round(computeIndex(indexOn(prices, { migrations })).gross)).toEqual([100, 100, 75]);
  });

  test("a list that names the new ticker without a migration is a trade and is turned over", () => {
    const rebalances = [weightsOn(100, { A: 1 }), weightsOn(101, { C: 1 })];
    const series = computeIndex(indexOn({ A: [1, 1, 1], C: [1, 1, 2] }, { rebalances }));
    expect(series.turnover[1]?.turnover).toBe(1);
    expect(round(series.gross)).toEqual([100, 100, 200]);
  });
});

describe("removals (rule 10)", () => {
  test("pro rata: the proceeds are spread over the rest by value", () => {
    const prices = { A: [1, 1, GAP], B: [1, 1, 2] };
    const series = computeIndex(indexOn(prices, { delistings: [{ day: 101, asset: "A" }] }));
    expect(round(series.gross)).toEqual([100, 100, 200]);
  });

  test("cash: the proceeds wait for the next rebalance", () => {
    const prices = { A: [1, 1, GAP, GAP], B: [1, 1, 2, 4] };
    const series = computeIndex(
      indexOn(prices, {
        delistings: [{ day: 101, asset: "A" }],
        delistingPolicy: "cash",
        rebalances: [weightsOn(100, { A: 0.5, B: 0.5 }), weightsOn(102, { B: 1 })],
      }),
    );
    // 50 in cash, B 50 → 100: 150; all in B, which doubles: 300
    expect(round(series.gross)).toEqual([100, 100, 150, 300]);
    expect(series.cashWeight[1]).toBe(0.5);
  });

  test("the last observed price is paid, however old", () => {
    const prices = { A: [1, GAP, GAP], B: [1, 1, 2] };
    const delistings = [{ day: 101, asset: "A" }];
    expect(round(computeIndex(indexOn(prices, { delistings, maxStaleDays: 0 })).gross)).toEqual([100, null, 200]);
  });

  test("an asset that was never priced and is not held leaves nothing behind", () => {
    const prices = { A: [1, 1], B: [1, 2], C: [GAP, GAP] };
    const series = computeIndex(indexOn(prices, { delistings: [{ day: 101, asset: "C" }] }));
    expect(round(series.gross)).toEqual([100, 150]);
  });
});

describe("gaps (rules 11 and 12)", () => {
  test("0, a negative price and infinity are gaps like NaN", () => {
    for (const bad of [0, -5, Number.POSITIVE_INFINITY, GAP]) {
      const series = computeIndex(indexOn({ A: [1, bad], B: [1, 3] }));
      expect(round(series.gross)).toEqual([100, 200]);
      expect(series.flags.get(1)?.stale).toEqual(["A"]);
    }
  });

  test("a price is carried for three days; then there is no level; then it resumes with the full return", () => {
    const series = computeIndex(indexOn({ A: [1, GAP, GAP, GAP, GAP, 2], B: [1, 1, 1, 1, 1, 1] }));
    expect(round(series.gross)).toEqual([100, 100, 100, 100, null, 150]);
    expect(series.flags.get(3)?.stale).toEqual(["A"]);
    expect(series.flags.get(4)?.missing).toEqual(["A"]);
  });

  test("no carrying at all when the limit is 0", () => {
    const series = computeIndex(indexOn({ A: [1, GAP, 1], B: [1, 1, 1] }, { maxStaleDays: 0 }));
    expect(round(series.gross)).toEqual([100, null, 100]);
  });

  test("carrying counts calendar days: a row four days on has no level", () => {
    const series = computeIndex(indexOn({ A: [1, GAP], B: [1, 1] }, { days: Int32Array.of(100, 104) }));
    expect(round(series.gross)).toEqual([100, null]);
  });

  test("error refuses an unpriced target; renormalize drops it and scales the rest", () => {
    const prices = { A: [1, 1, 2], B: [1, 1, 1], C: [GAP, GAP, GAP] };
    const rebalances = [weightsOn(100, { A: 0.5, B: 0.5 }), weightsOn(101, { A: 0.4, B: 0.4, C: 0.2 })];
    expect(() => computeIndex(indexOn(prices, { rebalances }))).toThrow(
      expect.objectContaining({ code: "UNPRICED_AT_REBALANCE" }),
    );
    const series = computeIndex(indexOn(prices, { rebalances, onUnpriced: "renormalize" }));
    expect(round(series.gross)).toEqual([100, 100, 150]);
    expect(series.flags.get(1)?.dropped).toEqual(["C"]);
  });

  test("postpone waits for the first row where all is priced, and a newer list replaces the waiting one", () => {
    const prices = { A: [1, 1, 1, 1, 1], B: [1, 1, 1, 1, 2], C: [GAP, GAP, GAP, 1, 5] };
    const rebalances = [
      weightsOn(100, { A: 0.5, B: 0.5 }),
      weightsOn(101, { C: 1 }),
      weightsOn(102, { B: 0.5, C: 0.5 }),
    ];
    const series = computeIndex(indexOn(prices, { rebalances, onUnpriced: "postpone", maxStaleDays: 0 }));
    expect(series.turnover.map(({ day, dueDay }) => [day, dueDay])).toEqual([
      [100, 100],
      [103, 102],
    ]);
    // 50 B doubles, 50 C times five
    expect(round(series.gross)).toEqual([100, 100, 100, 100, 350]);
  });

  test("an unpriced holding makes even renormalize wait", () => {
    const prices = { A: [1, GAP, 1], B: [1, 1, 1] };
    const rebalances = [weightsOn(100, { A: 0.5, B: 0.5 }), weightsOn(101, { B: 1 })];
    const series = computeIndex(indexOn(prices, { rebalances, onUnpriced: "renormalize", maxStaleDays: 0 }));
    expect(series.turnover.map(({ day }) => day)).toEqual([100, 102]);
  });

  test("a list of which nothing is priced waits under renormalize too", () => {
    const prices = { A: [1, 1, 1], B: [1, 1, 1], C: [GAP, GAP, 1] };
    const rebalances = [weightsOn(100, { A: 1 }), weightsOn(101, { C: 1 })];
    const series = computeIndex(indexOn(prices, { rebalances, onUnpriced: "renormalize" }));
    expect(series.turnover.map(({ day }) => day)).toEqual([100, 102]);
  });
});

describe("what has no meaning is refused by name", () => {
  const one = { A: [1, 1], B: [1, 1] };
  test.each([
    ["NO_DATES", indexOn({ A: [], B: [] })],
    ["DATES_NOT_ASCENDING", indexOn(one, { days: Int32Array.of(100, 100) })],
    ["PRICE_LENGTH", indexOn(one, { prices: [Float64Array.of(1), Float64Array.of(1, 1)] })],
    ["PRICE_LENGTH", indexOn(one, { assets: ["A"] })],
    ["UNKNOWN_ASSET", indexOn(one, { rebalances: [weightsOn(100, { Z: 1 })] })],
    ["UNKNOWN_ASSET", indexOn(one, { migrations: [{ day: 100, from: "A", to: "Z", ratio: 1 }] })],
    ["UNKNOWN_ASSET", indexOn(one, { delistings: [{ day: 100, asset: "Z" }] })],
    ["WEIGHTS_EMPTY", indexOn(one, { rebalances: [weightsOn(100, {})] })],
    ["WEIGHTS_NEGATIVE", indexOn(one, { rebalances: [weightsOn(100, { A: 1.5, B: -0.5 })] })],
    ["WEIGHTS_NOT_FINITE", indexOn(one, { rebalances: [weightsOn(100, { A: GAP })] })],
    ["WEIGHTS_NOT_FINITE", indexOn(one, { rebalances: [weightsOn(100, { A: Number.POSITIVE_INFINITY })] })],
    ["WEIGHTS_SUM", indexOn(one, { rebalances: [weightsOn(100, { A: 0, B: 0 })] })],
    ["NO_REBALANCE", indexOn(one, { rebalances: [] })],
    ["MIGRATION_RATIO", indexOn(one, { migrations: [{ day: 100, from: "A", to: "B", ratio: 0 }] })],
    [
      "MIGRATION_RATIO",
      indexOn(one, { migrations: [{ day: 100, from: "A", to: "B", ratio: Number.POSITIVE_INFINITY }] }),
    ],
    ["FEE_RANGE", indexOn(one, { feePerYear: -0.01 })],
    ["FEE_RANGE", indexOn(one, { feePerYear: 1 })],
    ["BASE_VALUE", indexOn(one, { base: 0 })],
    ["BASE_VALUE", indexOn(one, { base: GAP })],
  ])("%s", (code, input) => {
    expect(() => computeIndex(input)).toThrow(expect.objectContaining({ code }));
  });

  test("a negative cost or carry limit is a programming mistake", () => {
    expect(() => computeIndex(indexOn(one, { costBps: -1 }))).toThrow(RangeError);
    expect(() => computeIndex(indexOn(one, { maxStaleDays: -1 }))).toThrow(RangeError);
  });
});
