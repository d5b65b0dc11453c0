import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchClock } from "@/lib/cli/watch-clock";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-03-18T22:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("the clock calls at midnight and at 06:00 UTC of each day, and no more once stopped", () => {
  const heard: string[] = [];
  const watch = watchClock(() => heard.push(new Date().toISOString().slice(0, 16)));
  vi.advanceTimersByTime(36 * 3_600_000);
  expect(heard).toEqual(["2026-03-19T00:00", "2026-03-19T06:00", "2026-03-20T00:00", "2026-03-20T06:00"]);
  watch.stop();
  vi.advanceTimersByTime(48 * 3_600_000);
  expect(heard).toHaveLength(4);
});
