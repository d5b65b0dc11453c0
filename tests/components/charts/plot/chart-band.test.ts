import { expect, test } from "vitest";
import { gapBands, priceDecimals } from "@/components/assets/price-view";
import { doubtfulPeriods } from "@/components/charts/plot/band";
import { monthList, nameBands } from "@/components/charts/plot/name-bands";

const DAYS = ["2025-04-01", "2025-04-02", "2025-04-03", "2025-04-04", "2025-04-05", "2025-04-06"];
const weightPeriod = (from: string, to: string, status: "published" | "unverified" | "partial" | "missing") => ({
  from,
  to,
  status,
  setDay: from,
  heldSetDay: null,
  dropped: [],
});

test("published weight periods are not shaded, others are cut to the axis", () => {
  const weightPeriods = [
    weightPeriod("2024-07-16", "2025-04-01", "unverified"),
    weightPeriod("2025-04-02", "2025-04-02", "published"),
    weightPeriod("2025-04-03", "2025-07-02", "missing"),
  ];
  expect(doubtfulPeriods(weightPeriods, DAYS)).toEqual([
    { from: 0, to: 0, kind: "unverified", setDays: ["2024-07-16"] },
    { from: 2, to: 5, kind: "missing", setDays: ["2025-04-03"] },
  ]);
});

test("a second missing set does not end the first one's doubt; a partial set counts as missing", () => {
  const weightPeriods = [
    weightPeriod("2025-04-02", "2025-04-03", "missing"),
    weightPeriod("2025-04-04", "2025-04-05", "partial"),
  ];
  expect(doubtfulPeriods(weightPeriods, DAYS)).toEqual([
    { from: 1, to: 4, kind: "missing", setDays: ["2025-04-02", "2025-04-04"] },
  ]);
});

test("a weight period that ends before the axis, or starts after it, is dropped", () => {
  const weightPeriods = [
    weightPeriod("2024-01-01", "2024-02-01", "missing"),
    weightPeriod("2026-01-01", "2026-02-01", "missing"),
  ];
  expect(doubtfulPeriods(weightPeriods, DAYS)).toEqual([]);
});

test("a year that months share is written once", () => {
  expect(monthList("en", ["2025-04-03", "2025-07-03"])).toBe("Apr, Jul 2025");
  expect(monthList("en", ["2025-10-03", "2026-01-06"])).toBe("Oct 2025, Jan 2026");
});

test("a band says which sets are missing", () => {
  const texts = {
    missing: ({ sets, count }: { sets: string; count: number }) => `${count} of ${sets} missing`,
    unverified: ({ sets }: { sets: string }) => `${sets} unverified`,
    missingShort: "missing",
    unverifiedShort: "unverified",
  };
  const named = nameBands([{ from: 2, to: 5, kind: "missing", setDays: ["2025-04-03", "2025-07-03"] }], "en", texts);
  expect(named).toEqual([
    { from: 2, to: 5, kind: "missing", label: "2 of Apr, Jul 2025 missing", shortLabel: "missing" },
  ]);
});

test("days without a price are a band of the axis", () => {
  expect(gapBands([{ from: "2025-04-03", to: "2025-04-04" }], DAYS, "no price")).toEqual([
    { from: 2, to: 3, kind: "missing", label: "no price", shortLabel: "no price" },
  ]);
  expect(gapBands([{ from: "2024-04-03", to: "2024-04-04" }], DAYS, "no price")).toEqual([]);
});

test.each([
  [71_000, 2],
  [100, 2],
  [99.99, 3],
  [1, 3],
  [0.8173, 4],
  [0.01, 5],
  [0.000_008_12, 9],
])("a price of %d is written with %i decimals", (price, decimals) => {
  expect(priceDecimals(price)).toBe(decimals);
});
