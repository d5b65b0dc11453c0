import { describe, expect, test } from "vitest";
import { dayState, daysLate } from "@/lib/core/calendar/day-state";
import { nextIngestAt } from "@/lib/core/calendar/ingest-times";
import { dayFromIso } from "@/lib/core/calendar/iso-day";

const day = dayFromIso("2026-03-18");
const at = (instant: string): number => Date.parse(instant);

describe("how far a day can still change", () => {
  test.each([
    ["2026-03-18T23:59:59.999Z", "running"],
    ["2026-03-19T00:00:00.000Z", "provisional"],
    ["2026-03-19T05:59:59.999Z", "provisional"],
    ["2026-03-19T06:00:00.000Z", "final"],
    ["2026-03-24T23:59:59.999Z", "final"],
    ["2026-03-25T00:00:00.000Z", "settled"],
  ] as const)("at %s the 18th is %s", (instant, state) => {
    expect(dayState(day, at(instant))).toBe(state);
  });

  test("the figures are late from 06:00 UTC of the second day on", () => {
    expect(daysLate(day, at("2026-03-19T12:00:00Z"))).toBe(0);
    expect(daysLate(day, at("2026-03-20T05:59:59Z"))).toBe(0);
    expect(daysLate(day, at("2026-03-20T06:00:00Z"))).toBe(1);
    expect(daysLate(day, at("2026-03-25T06:00:00Z"))).toBe(6);
  });

  test("prices are fetched at 00:10 and 06:05 UTC", () => {
    expect(nextIngestAt(at("2026-03-18T00:09:00Z"))).toBe(at("2026-03-18T00:10:00Z"));
    expect(nextIngestAt(at("2026-03-18T00:10:00Z"))).toBe(at("2026-03-18T06:05:00Z"));
    expect(nextIngestAt(at("2026-03-18T06:05:00Z"))).toBe(at("2026-03-19T00:10:00Z"));
  });
});
