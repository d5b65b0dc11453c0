import { expect, test } from "vitest";
import { eventMarks } from "@/components/charts/plot/event-mark";

const DAYS = ["2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05"];
const event = (day: string, title: string) => ({
  id: title,
  day,
  precision: "day" as const,
  kind: "market" as const,
  title: { en: title, de: `${title} (de)` },
  assets: [],
});

test("events are numbered by date, in the reader's language; what lies outside is left out", () => {
  const marks = eventMarks(
    DAYS,
    [],
    [event("2025-10-05", "crash"), event("2025-10-02", "start"), event("2020-01-01", "old")],
    "de",
  );
  expect(marks.map((mark) => (mark.kind === "event" ? [mark.number, mark.title, mark.index] : null))).toEqual([
    [1, "start (de)", 0],
    [2, "crash (de)", 3],
  ]);
});

test("an event on a review's day has no ring of its own: the diamond marks it", () => {
  const reviews = [{ effectiveDay: "2025-10-03", status: "published" as const }];
  const marks = eventMarks(DAYS, reviews, [event("2025-10-03", "IP in"), event("2025-10-04", "later")], "en");
  expect(marks.map((mark) => [mark.kind, mark.kind === "event" ? mark.number : mark.status])).toEqual([
    ["review", "published"],
    ["event", null],
    ["event", 1],
  ]);
});
