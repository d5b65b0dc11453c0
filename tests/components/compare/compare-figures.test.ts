import { describe, expect, test } from "vitest";
import { columnOrder, type MetricRow, metricRows } from "@/components/compare/blocks/metric-values";
import { monthYears } from "@/components/compare/blocks/month-years";
import { rollColumns } from "@/components/compare/blocks/rolling-column";
import { layOutScatter, SCATTER_HEIGHT } from "@/components/compare/blocks/scatter-layout";
import { scatterPoints } from "@/components/compare/blocks/scatter-points";
import { alignSeries, type BasketNames } from "@/components/compare/compare-data";
import { type CompareRange, cutRange } from "@/components/compare/compare-range";
import type { LevelSeries } from "@/lib/contracts/levels/levels";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { levelSeriesOf } from "./level-series-of";

const NONE = Number.NaN;
const names: BasketNames = (basket) => ({ name: basket, shortName: basket });
const whole = { range: "si", from: null, to: null } as const;

function cut(found: readonly LevelSeries[], choice: Parameters<typeof cutRange>[1] = whole) {
  const data = alignSeries(found, "2026-03-18", names);
  return { data, range: cutRange(data, choice) };
}

function metric(rows: readonly MetricRow[], key: string): MetricRow["values"] {
  return rows.find((row) => row.key === key)?.values ?? [];
}

describe("metrics of a range", () => {
  // from 14 March: +10 % a day; a coin that begins a day later; one that ends a day early
  const fund = levelSeriesOf("ai-fund", "2026-03-14", [100, 110, 121, 133.1, 146.41]);
  const late = levelSeriesOf("IP", "2026-03-15", [1, 2, 4, 8]);
  const dead = levelSeriesOf("MKR", "2026-03-14", [4, 2, 4, 2], { endedDay: "2026-03-17" });
  const { data, range } = cut([fund, late, dead]);
  const rows = metricRows(range, data.dayNumbers, range.series.slice(0, 1));

  test("the fund's return over the range is 1.1⁴ − 1; its best day 10 %", () => {
    expect(metric(rows, "cumulative")[0]?.value).toBeCloseTo(0.4641, 12);
    expect(metric(rows, "bestDay")[0]?.value).toBeCloseTo(0.1, 12);
  });

  test("a history that does not fill the range has no return over it, with the reason; a part is never called the whole", () => {
    expect(metric(rows, "cumulative")[1]).toMatchObject({ value: NONE, reason: "short-history" });
    expect(metric(rows, "cumulative")[2]).toMatchObject({ value: NONE, reason: "no-price" });
    expect(metric(rows, "1W").map(({ reason }) => reason)).toEqual(["short-history", "short-history", "no-price"]);
    expect(metric(rows, "cagr")[0]).toMatchObject({ value: NONE, reason: "short-history" });
  });

  test("the dead coin's deepest fall is still known: 4 to 2 is −50 %", () => {
    expect(metric(rows, "maxDrawdown")[2]?.value).toBe(-0.5);
  });

  test("each benchmark has its own rows", () => {
    const both = metricRows(range, data.dayNumbers, range.series.slice(0, 2));
    expect(both.filter(({ id }) => id === "beta").map(({ key }) => key)).toEqual(["beta:ai-fund", "beta:IP"]);
    expect(metric(both, "trackingDifference:ai-fund")[0]?.value).toBe(0);
  });

  test("columns sort by a row, unknown ones last whichever way", () => {
    expect(columnOrder(rows, "maxDrawdown", 3)).toEqual([2, 0, 1]);
    expect(columnOrder(rows, "-cumulative", 3)).toEqual([0, 1, 2]);
    expect(columnOrder(rows, "cumulative", 3)).toEqual([0, 1, 2]);
    expect(columnOrder(rows, "-bestDay", 3)).toEqual([1, 2, 0]);
    expect(columnOrder(rows, "no-such", 3)).toEqual([0, 1, 2]);
  });
});

describe("rolling figures", () => {
  // returns 1, 2, 3, 3, 3 % after the first close
  const level = Float64Array.of(100, 101, 103.02, 106.1106, 109.293918, 112.57273554);

  test("windows reach back before the span: sd of 1, 2, 3 % is 1 %", () => {
    const [found] = rollColumns("volatility", [level], null, { first: 3, last: 5, window: 3 });
    expect(found?.length).toBe(3);
    expect(found?.[0]).toBeCloseTo(0.01 * Math.sqrt(365), 9);
  });

  test("a window that the history does not fill is NaN, and so is one with a gap", () => {
    const [found] = rollColumns("sharpe", [level], null, { first: 0, last: 5, window: 3 });
    // the last window holds 3, 3, 3 %: no deviation, no ratio
    expect([...(found ?? [])].map(Number.isNaN)).toEqual([true, true, true, false, false, true]);
    const torn = level.map((value, t) => (t === 3 ? NONE : value));
    const [open] = rollColumns("volatility", [torn], null, { first: 0, last: 5, window: 3 });
    expect([...(open ?? [])].every(Number.isNaN)).toBe(true);
  });

  test("twice the market has a beta of 2 against it; the market against itself says nothing", () => {
    const market = Float64Array.of(100, 101, 99, 104, 103, 108);
    const twice = Float64Array.from(market);
    for (let t = 1; t < 6; t++) {
      twice[t] = (twice[t - 1] ?? 0) * (1 + 2 * ((market[t] ?? 0) / (market[t - 1] ?? 1) - 1));
    }
    const span = { first: 0, last: 5, window: 3 };
    const [found, own] = rollColumns("beta", [twice, market], market, span);
    expect(found?.[5]).toBeCloseTo(2, 9);
    expect([...(own ?? [])].every(Number.isNaN)).toBe(true);
    const [none] = rollColumns("correlation", [twice], null, span);
    expect([...(none ?? [])].every(Number.isNaN)).toBe(true);
  });
});

describe("return and risk", () => {
  test("under a year the return is the range's own, not annualised; a short history has no point", () => {
    const fund = levelSeriesOf("ai-fund", "2026-03-14", [100, 110, 99, 108.9, 98.01]);
    const { range } = cut([fund, levelSeriesOf("IP", "2026-03-16", [1, 2, 3])]);
    const points = scatterPoints(range);
    expect(points[0]?.value).toBeCloseTo(-0.0199, 12);
    // returns ±10 %: mean 0, sd = √(4·0.01/3)
    expect(points[0]?.volatility).toBeCloseTo(Math.sqrt((4 * 0.01) / 3) * Math.sqrt(365), 9);
    expect(points[1]?.value).toBeNaN();
  });

  test("over two years the return is compounded to a year: 1.44 is 20 % a year", () => {
    // 730 days
    const values = Array.from({ length: 731 }, (_, t) => 1.44 ** (t / 730));
    const { range } = cut([levelSeriesOf("btc", "2024-03-18", values)]);
    expect(range.days).toHaveLength(731);
    expect(scatterPoints(range)[0]?.value).toBeCloseTo(0.2, 9);
  });

  test("twelve series on one spot keep their labels apart and inside", () => {
    const values = Array.from({ length: 60 }, (_, t) => 100 + 10 * Math.sin(t));
    const found = Array.from({ length: 12 }, (_, i) => levelSeriesOf(`COIN${i}`, "2026-01-18", values));
    const { points } = layOutScatter(scatterPoints(cut(found).range));
    const lines = points.map(({ y, labelDy }) => y * SCATTER_HEIGHT + labelDy).sort((a, b) => a - b);
    for (const [i, line] of lines.entries()) {
      expect(line).toBeGreaterThanOrEqual(0);
      expect(line).toBeLessThanOrEqual(SCATTER_HEIGHT);
      if (i > 0) expect(line - (lines[i - 1] ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9);
    }
  });
});

describe("months of a range", () => {
  const days = (from: string, length: number): Int32Array =>
    Int32Array.from({ length }, (_, t) => dayFromIso(from) + t);

  test("the close a year to date starts from is no month: 31 December alone is left out, not 0", () => {
    // 31 Dec 100, January ends at 110
    const closes = Float64Array.from({ length: 32 }, (_, t) => 100 + (10 * t) / 31);
    const years = monthYears(closes, days("2025-12-31", 32));
    expect(years.map(({ year }) => year)).toEqual([2026]);
    expect(years[0]?.months[0]?.value).toBeCloseTo(0.1, 12);
    expect(years[0]?.months[1]).toBeNull();
  });

  test("a first month with two closes is a part of it, and flagged", () => {
    const [first] = monthYears(Float64Array.of(100, 105), days("2026-01-30", 2));
    expect(first?.months[0]).toMatchObject({ value: expect.closeTo(0.05, 12), isPartial: true });
  });

  test("no close, no year", () => {
    expect(monthYears(new Float64Array(40).fill(NONE), days("2026-01-01", 40))).toEqual([]);
  });
});

describe("ten years in one comparison", () => {
  test("every metric is a number or says why not", () => {
    // 3,650 days that end on 18 March 2026; the coin begins in the last year
    const long = Array.from({ length: 3_650 }, (_, t) => 100 * Math.exp(0.4 * Math.sin(t / 90) + t / 3_000));
    const { data, range } = cut([
      levelSeriesOf("btc", "2016-03-21", long),
      levelSeriesOf(
        "IP",
        "2025-12-01",
        Array.from({ length: 108 }, (_, t) => 5 + Math.sin(t)),
      ),
    ]);
    expect(range.days).toHaveLength(3_650);
    const rows: MetricRow[] = metricRows(range satisfies CompareRange, data.dayNumbers, range.series);
    const silent = rows.flatMap(({ key, values }) =>
      values.flatMap(({ value, reason }) => (Number.isFinite(value) || reason !== undefined ? [] : [key])),
    );
    expect(silent).toEqual([]);
  });
});
