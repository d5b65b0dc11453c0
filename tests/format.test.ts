import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatMonth,
  formatMonthTick,
  formatNumber,
  formatPercent,
  formatPoints,
  formatUsdPrice,
} from "@/lib/format";

describe("numbers in the reader's form", () => {
  test("English groups by comma and German by point", () => {
    expect(formatNumber("en", 10954.2, 2)).toBe("10,954.20");
    expect(formatNumber("de", 10954.2, 2)).toBe("10.954,20");
    expect(formatNumber("de", 2222, 0)).toBe("2.222");
  });

  test("a loss carries U+2212, a gain a plus only where a change is meant", () => {
    expect(formatNumber("en", -0.35, 2)).toBe("\u22120.35");
    expect(formatNumber("en", 0.35, 2)).toBe("0.35");
    expect(formatNumber("en", 0.35, 2, { sign: true })).toBe("+0.35");
  });

  test("what rounds to zero has no sign", () => {
    expect(formatNumber("en", -0.004, 2, { sign: true })).toBe("0.00");
    expect(formatNumber("de", -0.004, 2)).toBe("0,00");
    expect(formatNumber("en", 0, 1, { sign: true })).toBe("0.0");
  });

  test("half a unit in the last place rounds away from zero", () => {
    expect(formatNumber("en", 0.125, 2)).toBe("0.13");
    expect(formatNumber("en", -0.125, 2)).toBe("\u22120.13");
  });

  test("no answer is a dash, never a zero", () => {
    for (const nothing of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatNumber("en", nothing, 2)).toBe("–");
      expect(formatPercent("de", nothing, 1)).toBe("–");
      expect(formatPoints("en", nothing, 1)).toBe("–");
      expect(formatUsdPrice("en", nothing)).toBe("–");
    }
  });
});

describe("fractions", () => {
  test("as percent, with a no-break space before the German sign", () => {
    expect(formatPercent("en", -0.0269, 2)).toBe("\u22122.69%");
    expect(formatPercent("de", -0.0269, 2)).toBe("\u22122,69\u00a0%");
    expect(formatPercent("en", 0.24, 1, { sign: true })).toBe("+24.0%");
  });

  test("as points, without the sign that the column's head carries", () => {
    expect(formatPoints("en", -0.23655, 2, { sign: true })).toBe("\u221223.66");
    expect(formatPoints("de", 0.4184, 2)).toBe("41,84");
  });
});

test("a price has the decimals that its size deserves", () => {
  expect(formatUsdPrice("en", 0.0266)).toBe("0.0266");
  expect(formatUsdPrice("en", 0.924)).toBe("0.9240");
  expect(formatUsdPrice("en", 1.385)).toBe("1.385");
  expect(formatUsdPrice("de", 99.9)).toBe("99,900");
  expect(formatUsdPrice("en", 272.714)).toBe("272.71");
  expect(formatUsdPrice("de", 71234.5)).toBe("71.234,50");
});

describe("days", () => {
  test("a day", () => {
    expect(formatDay("en", "2026-03-18")).toBe("18 Mar 2026");
    expect(formatDay("de", "2026-03-18")).toBe("18.03.2026");
    expect(formatDay("en", "2024-10-03")).toBe("3 Oct 2024");
    expect(formatDay("de", "2024-10-03")).toBe("03.10.2024");
    expect(formatDay("en", null)).toBe("–");
  });

  test("a month, where only that is known", () => {
    expect(formatMonth("en", "2025-04")).toBe("April 2025");
    expect(formatMonth("de", "2026-03")).toBe("März 2026");
    expect(formatMonth("en", "2024-05-01")).toBe("May 2024");
  });

  test("a tick names the year in January only", () => {
    expect(formatMonthTick("en", "2026-01-01")).toBe("Jan 2026");
    expect(formatMonthTick("en", "2025-03-01")).toBe("Mar");
    expect(formatMonthTick("de", "2025-03-01")).toBe("Mär");
    expect(formatMonthTick("de", "2025-12-01")).toBe("Dez");
  });
});
