import { describe, expect, test } from "vitest";
import { monthAndYear, tickDecimals, timeTicks, valueTicks } from "@/components/charts/plot/axis-ticks";

describe("values", () => {
  test("a linear axis has round steps inside its ends", () => {
    expect(valueTicks(12, 193, "linear")).toEqual([50, 100, 150]);
  });

  test("a log axis has 1, 2, 5 in each decade", () => {
    expect(valueTicks(9, 210, "log")).toEqual([10, 20, 50, 100, 200]);
  });

  test("over many decades only the decades stay", () => {
    expect(valueTicks(0.5, 120_000, "log")).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
  });

  test("a log axis within one decade takes round steps", () => {
    expect(valueTicks(16, 25, "log")).toEqual([16, 18, 20, 22, 24]);
  });

  test("ticks are written in full: even steps share their decimals, decades have their own", () => {
    expect(tickDecimals([50, 100, 150], 100)).toBe(0);
    expect(tickDecimals([1.5, 2, 2.5], 2)).toBe(1);
    expect(tickDecimals([0.1, 1, 10], 0.1)).toBe(1);
    expect(tickDecimals([0.1, 1, 10], 10)).toBe(0);
    expect(tickDecimals([-0.0004, 0, 0.0004], 0)).toBe(4);
  });
});

describe("days", () => {
  const labels = (from: string, to: string, count: number, locale: "en" | "de" = "en"): string[] =>
    timeTicks(from, to, count, locale).map((tick) => tick.label);

  test("a week has a day each", () => {
    expect(labels("2026-03-14", "2026-03-18", 10)).toEqual(["14 Mar", "15 Mar", "16 Mar", "17 Mar", "18 Mar"]);
    expect(labels("2026-03-17", "2026-03-18", 10, "de")).toEqual(["17. Mär", "18. Mär"]);
  });

  test("a month has a mark a week, counted back from its last day", () => {
    expect(labels("2026-02-18", "2026-03-18", 5)).toEqual(["18 Feb", "25 Feb", "4 Mar", "11 Mar", "18 Mar"]);
  });

  test("twenty months have every third month on a phone's width, the first with its year", () => {
    expect(labels("2024-07-16", "2026-03-18", 7)).toEqual(["Oct 2024", "Jan 2025", "Apr", "Jul", "Oct", "Jan 2026"]);
  });

  test("a mark is on the first of its month, and January opens a year", () => {
    const ticks = timeTicks("2025-11-20", "2026-02-10", 6, "en");
    expect(ticks).toEqual([
      { day: 20_423, label: "Dec 2025", isYear: false },
      { day: 20_454, label: "Jan 2026", isYear: true },
      { day: 20_485, label: "Feb", isYear: false },
    ]);
  });

  test("a month with its year, written once", () => {
    expect(monthAndYear("en", "2025-12-14")).toBe("Dec 2025");
    expect(monthAndYear("de", "2026-01-06")).toBe("Jan 2026");
  });
});
