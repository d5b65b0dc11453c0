import { describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { extremeMonths, monthlyReturns, monthlyTable } from "@/lib/core/metrics/monthly-returns";

const GAP = Number.NaN;
const dates = ["2023-11-15", "2023-11-30", "2023-12-31", "2024-01-15", "2024-01-31", "2024-03-31"];
const days = Int32Array.from(dates, dayFromIso);
const closes = Float64Array.of(100, 110, 99, 120, GAP, 118.8);

describe("months", () => {
  test("a month is its last known close over the last one before it; the first is partial; one without a close is absent", () => {
    const months = monthlyReturns(closes, days);
    expect(months.map(({ year, month, isPartial }) => [year, month, isPartial])).toEqual([
      [2023, 11, true],
      [2023, 12, false],
      [2024, 1, false],
      [2024, 3, false],
    ]);
    const values = [0.1, -0.1, 120 / 99 - 1, -0.01];
    for (const [i, month] of months.entries()) expect(month.value).toBeCloseTo(values[i] ?? GAP, 12);
    expect(isoFromDay(months[2]?.day ?? 0)).toBe("2024-01-15");
  });

  test("the table has twelve cells a year, null for no data, and the product of the months", () => {
    const table = monthlyTable(closes, days);
    expect(table.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(table[1]?.months.map((cell) => (cell === null ? null : cell.month))).toEqual([
      1,
      null,
      3,
      ...Array.from({ length: 9 }, () => null),
    ]);
    expect(table[0]?.value).toBeCloseTo(-0.01, 12);
    expect(table[1]?.value).toBeCloseTo(118.8 / 99 - 1, 12);
  });

  test("best and worst month carry the day on which they ended", () => {
    const { best, worst } = extremeMonths(closes, days);
    expect([isoFromDay(best.day ?? 0), isoFromDay(worst.day ?? 0)]).toEqual(["2024-01-15", "2023-12-31"]);
    expect(worst.value).toBeCloseTo(-0.1, 12);
    expect(extremeMonths(Float64Array.of(GAP), Int32Array.of(0)).best.reason).toBe("too-few");
  });
});
