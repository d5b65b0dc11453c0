import { describe, expect, test } from "vitest";
import { hoursSinceClose, isFinalDay } from "@/lib/core/calendar/day-state";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

const at = (iso: string): number => Date.parse(iso);

describe("the close of a day", () => {
  test("is at 24:00 UTC; the day is final six hours later, and not a millisecond before", () => {
    const day = dayFromIso("2026-03-18");
    expect(hoursSinceClose(day, at("2026-03-19T00:00:00Z"))).toBe(0);
    expect(hoursSinceClose(day, at("2026-03-18T21:00:00Z"))).toBe(-3);
    expect(isFinalDay(day, at("2026-03-19T05:59:59.999Z"))).toBe(false);
    expect(isFinalDay(day, at("2026-03-19T06:00:00Z"))).toBe(true);
  });
});
