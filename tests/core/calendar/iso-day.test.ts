import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, civilFromDay, dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";

describe("days as integers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2024-07-16", 19_920],
    ["2100-03-01", 47_541],
  ])("%s is day %d", (iso, day) => {
    expect(dayFromIso(iso)).toBe(day);
    expect(isoFromDay(day)).toBe(iso);
  });

  test.each(["2023-02-29", "2100-02-29", "2024-13-01", "2024-1-5", "2024-04-31", "16.07.2024", "", "2024-07-16T00:00"])(
    "%o is no calendar date",
    (text) => {
      expect(() => dayFromIso(text)).toThrow(RangeError);
    },
  );

  test("agrees with the platform's calendar on sampled days from 1600 to 2400 (seed 1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_053 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoFromDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(civilFromDay(day).month).toBe(date.getUTCMonth() + 1);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test.each([
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-11-30", 1, "2024-12-30"],
    ["2024-12-31", 2, "2025-02-28"],
    ["2025-01-15", -13, "2023-12-15"],
  ])("%s moved by %d months is %s", (iso, months, expected) => {
    expect(isoFromDay(addMonths(dayFromIso(iso), months))).toBe(expected);
  });
});
