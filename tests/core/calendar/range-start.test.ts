import { describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { rangeStart } from "@/lib/core/calendar/range-start";

describe("the close a range starts from", () => {
  test.each([
    ["1w", "2026-03-11"],
    ["1m", "2026-02-18"],
    ["3m", "2025-12-18"],
    ["6m", "2025-09-18"],
    ["ytd", "2025-12-31"],
    ["1y", "2025-03-18"],
    ["si", "2024-07-16"],
  ] as const)("%s back from 18 March 2026 is %s", (range, day) => {
    expect(isoFromDay(rangeStart(range, dayFromIso("2026-03-18"), dayFromIso("2024-07-16")))).toBe(day);
  });

  test("a month back from the last of March is the last of February", () => {
    expect(isoFromDay(rangeStart("1m", dayFromIso("2024-03-31"), 0))).toBe("2024-02-29");
    expect(isoFromDay(rangeStart("1m", dayFromIso("2023-03-31"), 0))).toBe("2023-02-28");
  });
});
