import { describe, expect, it } from "vitest";
import { computePublishedBasket } from "@/lib/core/baskets/published-basket";
import { computeRuleBasket } from "@/lib/core/baskets/rule-basket";
import { computeSingleAsset } from "@/lib/core/baskets/single-asset";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { IndexSeries } from "@/lib/core/index/series";
import { missingRealMarket, realMembers, realMigrations, realPanel, realSets } from "../support/real-market";

const suite = missingRealMarket ? describe.skip : describe;
const LAUNCH = "2024-07-16";
const LAST = "2026-03-18";

function levelOn(series: IndexSeries, column: "gross" | "net", day: string): number {
  return series[column][series.days.indexOf(dayFromIso(day))]!;
}

/** Percent, as a page prints it. */
function printedReturn(series: IndexSeries, from = LAUNCH, to = LAST): string {
  return ((levelOn(series, "gross", to) / levelOn(series, "gross", from) - 1) * 100).toFixed(1);
}

suite(`baskets on real prices${missingRealMarket ? ` (skipped: ${missingRealMarket})` : ""}`, () => {
  const panel = missingRealMarket ? { days: new Int32Array(), assets: [], prices: [] } : realPanel();
  const migrations = missingRealMarket ? [] : realMigrations();
  const published = (id: string, feePerYear = 0) =>
    computePublishedBasket({ panel, sets: missingRealMarket ? [] : realSets(id), migrations, feePerYear });

  it("the AI fund follows its published sets, less 2.5 % a year", () => {
    const { basket } = published("ai-fund", 0.025);
    const { series, asOf, constituents } = basket!;
    expect(series.days).toHaveLength(611);
    expect(isoFromDay(series.days[0]!)).toBe(LAUNCH);
    expect(isoFromDay(asOf)).toBe(LAST);
    expect(series.gross.every(Number.isFinite)).toBe(true);
    for (const [day, gross, net] of [
      [LAUNCH, 100, 100],
      ["2024-07-17", 100.38046, 100.37359],
      ["2024-10-03", 79.86034, 79.42937],
      ["2025-04-03", 44.36903, 43.58288],
    ] as const) {
      expect(levelOn(series, "gross", day)).toBeCloseTo(gross, 5);
      expect(levelOn(series, "net", day)).toBeCloseTo(net, 5);
    }
    expect(levelOn(series, "net", LAST).toFixed(2)).toBe("22.22");
    expect(levelOn(series, "gross", LAST).toFixed(2)).toBe("23.17");
    expect(Math.max(...series.net).toFixed(2)).toBe("144.19");
    expect(Math.min(...series.net).toFixed(2)).toBe("15.51");
    expect([...constituents].sort()).toEqual(["FIL", "GRT", "IP", "NEAR", "RENDER", "TAO"]);
  });

  it("the AI fund says which weight periods rest on missing or unverified sets, and its turnover at each review", () => {
    const { basket, sets, weightPeriods } = published("ai-fund");
    expect(
      weightPeriods.map((s) => [isoFromDay(s.from), isoFromDay(s.to), s.status, isoFromDay(s.heldSetDay!)]),
    ).toEqual([
      ["2024-07-16", "2024-10-02", "unverified", "2024-07-16"],
      ["2024-10-03", "2025-01-05", "published", "2024-10-03"],
      ["2025-01-06", "2025-04-02", "published", "2025-01-06"],
      ["2025-04-03", "2025-07-02", "missing", "2025-01-06"],
      ["2025-07-03", "2025-10-02", "missing", "2025-01-06"],
      ["2025-10-03", "2026-01-05", "published", "2025-10-03"],
      ["2026-01-06", "2026-03-18", "missing", "2025-10-03"],
    ]);
    expect(sets.map(({ appliedDay }) => appliedDay !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(basket!.series.turnover.map(({ turnover }) => (turnover * 100).toFixed(1))).toEqual([
      "NaN",
      "32.5",
      "8.7",
      "21.5",
    ]);
  });

  it("the other published baskets and the benchmarks return what the design mock prints", () => {
    expect(printedReturn(published("large-cap").basket!.series)).toBe("-1.4");
    expect(printedReturn(published("smart-contract").basket!.series)).toBe("-39.4");
    expect(printedReturn(computeSingleAsset(panel, "BTC")!)).toBe("9.5");
    expect(printedReturn(computeSingleAsset(panel, "ETH")!)).toBe("-36.0");
  });

  it("DeFi has a level on each of the 611 days: MKR leaves at its last price, AERO is left out", () => {
    const { basket, sets } = published("defi");
    const from = basket!.series.days.indexOf(dayFromIso(LAUNCH));
    const levels = basket!.series.gross.subarray(from);
    expect(levels).toHaveLength(611);
    expect(levels.every(Number.isFinite)).toBe(true);
    expect(basket!.removals).toEqual([{ asset: "MKR", day: dayFromIso("2025-06-12") }]);
    expect(
      sets
        .filter(({ dropped }) => dropped.length > 0)
        .map(({ effectiveDay, dropped }) => [isoFromDay(effectiveDay), dropped]),
    ).toEqual([
      ["2025-07-03", [{ asset: "MKR", weightBps: 669 }]],
      ["2025-10-03", [{ asset: "AERO", weightBps: 660 }]],
      ["2026-01-06", [{ asset: "AERO", weightBps: 536 }]],
    ]);
    // the mock holds MKR's last value in cash until the next set and prints −56.4; the seven-day rule spreads it
    expect(printedReturn(basket!.series)).toBe("-56.6");
  });

  it.each([
    ["rwa", "420.8"],
    ["meme", "268.9"],
    ["gaming", "-24.9"],
    ["layer2", "-51.7"],
  ])("%s returns %s percent from 4 January to 16 July 2024, as the mock prints", (id, expected) => {
    const { basket } = computeRuleBasket({ panel, members: realMembers(id), migrations });
    expect(printedReturn(basket!.series, "2024-01-04", LAUNCH)).toBe(expected);
  });

  it("the AI track takes RENDER for RNDR, AKT back once it has been priced for thirty days again, and no dead coin", () => {
    const { basket, reviews } = computeRuleBasket({
      panel,
      members: missingRealMarket ? [] : realMembers("ai"),
      migrations,
      firstDay: dayFromIso("2024-01-01"),
    });
    const at = (day: string) => [...reviews.find((review) => review.day === dayFromIso(day))!.weights.keys()];
    expect(at("2024-04-01")).toEqual(["NEAR", "TAO", "FET", "RNDR", "LPT", "FIL", "AR", "WLD"]);
    expect(at("2024-07-01")).toEqual(["NEAR", "TAO", "FET", "RNDR", "LPT", "FIL", "AR", "WLD"]);
    expect(at("2024-10-01")).toEqual(["NEAR", "TAO", "FET", "RENDER", "AKT", "LPT", "FIL", "AR", "WLD"]);
    expect(isoFromDay(basket!.asOf)).toBe(LAST);
    expect(printedReturn(basket!.series, "2024-04-30", "2024-05-31")).toBe("26.4");
    expect(printedReturn(basket!.series)).toBe("-76.1");
  });
});
