import { describe, expect, test } from "vitest";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { levelChanges } from "@/lib/core/index/level-changes";

const FIRST = dayFromIso("2026-03-01");
const HOUR = 3_600_000;

/** Levels from a first day on; the fee is left out, so net is gross. */
function levels(first: number, ...points: number[]) {
  const column = Float64Array.from(points);
  return { days: points.map((_, row) => first + row), gross: column, net: column, isIncomplete: () => false };
}

/** A moment so many hours after the close of a day. */
const after = (day: number, hours: number): number => (day + 1) * 24 * HOUR + hours * HOUR;
const LATE = after(FIRST + 30, 0);

describe("what a recomputation means for what was published", () => {
  test("days appended at the end, and the first filling of an empty basket, correct nothing", () => {
    expect(levelChanges(levels(FIRST, 100, 101), levels(FIRST, 100, 101, 102), LATE).kind).toBe("none");
    expect(levelChanges(levels(FIRST), levels(FIRST, 100, 101), LATE)).toEqual({ kind: "none", changes: [] });
  });

  test("a changed day is listed with its values before and after; equal days are not", () => {
    const { kind, changes } = levelChanges(levels(FIRST, 100, 101, 102), levels(FIRST, 100, 111, 102), LATE);
    expect(kind).toBe("restatement");
    expect(changes).toEqual([{ day: FIRST + 1, grossBefore: 101, grossAfter: 111, netBefore: 101, netAfter: 111 }]);
  });

  test("a day that is no longer there, and one that can no longer be known, are restated to nothing", () => {
    const gone = levelChanges(levels(FIRST, 100, 101, 102), levels(FIRST, 100, Number.NaN), LATE);
    expect([gone.kind, gone.changes.map(({ day, netAfter }) => [day, netAfter])]).toEqual([
      "restatement",
      [
        [FIRST + 1, Number.NaN],
        [FIRST + 2, Number.NaN],
      ],
    ]);
  });

  test("0.05 % within a day of the close is silent; beside a graver day the whole is a restatement", () => {
    const published = levels(FIRST, 100, 100);
    expect(levelChanges(published, levels(FIRST, 100, 100.05), after(FIRST + 1, 20)).kind).toBe("silent");
    const both = levelChanges(published, levels(FIRST, 100.05, 100.05), after(FIRST + 1, 20));
    expect([both.kind, both.changes.length]).toEqual(["restatement", 2]);
  });

  test("a carried price is completed until 06:00 UTC of the next day, corrected from then on", () => {
    const published = { ...levels(FIRST, 100, 100), isIncomplete: (row: number) => row === 1 };
    const completed = levels(FIRST, 100, 104);
    expect(levelChanges(published, completed, after(FIRST + 1, 5.99)).kind).toBe("none");
    expect(levelChanges(published, completed, after(FIRST + 1, 6)).kind).toBe("restatement");
  });

  test("a history extended backwards moves the base and restates nothing, unless a return changes too", () => {
    const published = levels(FIRST, 100, 110, 99);
    // The new base lies two days earlier at half the level: every ratio stays.
    expect(levelChanges(published, levels(FIRST - 2, 100, 150, 200, 220, 198), LATE).kind).toBe("none");
    const changed = levelChanges(published, levels(FIRST - 2, 100, 150, 200, 220, 199), LATE);
    expect([changed.kind, changed.changes.length]).toEqual(["restatement", 3]);
  });
});
