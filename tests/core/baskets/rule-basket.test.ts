import { describe, expect, test } from "vitest";
import { computeRuleBasket } from "@/lib/core/baskets/rule-basket";
import { computeSingleAsset } from "@/lib/core/baskets/single-asset";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import type { PricePanel } from "@/lib/core/prices/panel";

const GAP = Number.NaN;
const START = dayFromIso("2024-01-01");
const END = dayFromIso("2024-12-31");

/** Prices by a rule on every day of 2024. */
function panelOf(prices: Readonly<Record<string, (iso: string) => number>>): PricePanel {
  const days = Int32Array.from({ length: END - START + 1 }, (_, t) => START + t);
  return {
    days,
    assets: Object.keys(prices),
    prices: Object.values(prices).map((price) => Float64Array.from(days, (day) => price(isoFromDay(day)))),
  };
}

const always = () => 1;
const from = (first: string) => (iso: string) => (iso >= first ? 1 : GAP);
const until = (last: string) => (iso: string) => (iso <= last ? 1 : GAP);
const members = (...assets: string[]) => assets.map((asset) => ({ asset }));
const reviewsOf = (input: Parameters<typeof computeRuleBasket>[0]) =>
  computeRuleBasket(input).reviews.map(({ day, weights }) => `${isoFromDay(day)} ${[...weights.keys()].join(",")}`);

describe("a basket by rule", () => {
  test("is reviewed at the first day of each quarter; who has thirty days of prices is in, at equal weights", () => {
    const panel = panelOf({ A: always, B: from("2024-03-02"), C: from("2024-03-03") });
    const { basket, reviews } = computeRuleBasket({ panel, members: members("A", "B", "C") });
    // A itself has thirty days only from 31 January on; B on 1 April exactly, C a day too late
    expect(reviews.map(({ day, weights }) => `${isoFromDay(day)} ${[...weights.keys()].join(",")}`)).toEqual([
      "2024-04-01 A,B",
      "2024-07-01 A,B,C",
      "2024-10-01 A,B,C",
    ]);
    expect(reviews[1]?.weights.get("C")).toBeCloseTo(1 / 3, 15);
    expect(isoFromDay(basket?.series.days[0] ?? 0)).toBe("2024-04-01");
    expect(basket?.series.gross[0]).toBe(100);
  });

  test("the history shown may begin later, with its base on the first review from there", () => {
    const panel = panelOf({ A: always });
    const { basket } = computeRuleBasket({ panel, members: members("A"), firstDay: dayFromIso("2024-05-01") });
    expect(isoFromDay(basket?.series.days[0] ?? 0)).toBe("2024-07-01");
  });

  test("members are dated: before its first and after its last day it has none", () => {
    const panel = panelOf({ A: always, B: always });
    const dated = [{ asset: "A" }, { asset: "B", from: dayFromIso("2024-07-01"), to: dayFromIso("2024-09-30") }];
    expect(reviewsOf({ panel, members: dated })).toEqual(["2024-04-01 A", "2024-07-01 A,B", "2024-10-01 A"]);
  });

  test("a coin that ends leaves on its last priced day, and one that comes back waits thirty days again", () => {
    const back = (iso: string) => (iso <= "2024-05-10" || iso >= "2024-06-20" ? 1 : GAP);
    const panel = panelOf({ A: always, B: until("2024-08-15"), C: back });
    const { basket, reviews } = computeRuleBasket({ panel, members: members("A", "B", "C") });
    expect(reviews.map(({ day, weights }) => `${isoFromDay(day)} ${[...weights.keys()].join(",")}`)).toEqual([
      "2024-04-01 A,B,C",
      "2024-07-01 A,B",
      "2024-10-01 A,C",
    ]);
    expect(basket?.removals.map(({ asset, day }) => `${asset} ${isoFromDay(day)}`)).toEqual([
      "C 2024-05-10",
      "B 2024-08-15",
    ]);
  });

  test("a renamed ticker is one member with one listing date", () => {
    const panel = panelOf({ A: always, OLD: until("2024-06-20"), NEW: from("2024-06-21") });
    const migrations = [{ day: dayFromIso("2024-06-20"), from: "OLD", to: "NEW", ratio: 1 }];
    expect(reviewsOf({ panel, members: members("A", "NEW"), migrations })).toEqual([
      "2024-04-01 A,OLD",
      "2024-07-01 A,NEW",
      "2024-10-01 A,NEW",
    ]);
  });

  test("a merger into a member that trades already leaves two members until it happens", () => {
    const panel = panelOf({ A: always, B: until("2024-06-30") });
    const migrations = [{ day: dayFromIso("2024-06-30"), from: "B", to: "A", ratio: 0.5 }];
    const { basket, reviews } = computeRuleBasket({ panel, members: members("A", "B"), migrations });
    expect(reviews.map(({ weights }) => [...weights.keys()].join(","))).toEqual(["A,B", "A", "A"]);
    // 50 of each; 50 units of B become 25 of A
    expect(basket?.series.gross.at(-1)).toBeCloseTo(75, 10);
  });

  test("another weighting takes the tickers a review found", () => {
    const panel = panelOf({ A: always, B: always });
    const weighting = (tickers: readonly string[]) => new Map(tickers.map((name) => [name, name === "A" ? 0.9 : 0.1]));
    const { reviews } = computeRuleBasket({ panel, members: members("A", "B"), weighting });
    expect(reviews[0]?.weights.get("A")).toBe(0.9);
  });

  test("without a member or a day there is no basket", () => {
    expect(computeRuleBasket({ panel: panelOf({ A: () => GAP }), members: members("A") }).basket).toBeNull();
    expect(computeRuleBasket({ panel: panelOf({ A: always }), members: [] }).basket).toBeNull();
    const none = { days: new Int32Array(), assets: [], prices: [] };
    expect(computeRuleBasket({ panel: none, members: members("A") }).basket).toBeNull();
  });
});

describe("a single asset", () => {
  test("is its price rebased on its first priced day; a gap is carried for three days, then unknown", () => {
    const days = Int32Array.from({ length: 7 }, (_, t) => t);
    const prices = [Float64Array.of(GAP, 4, GAP, GAP, GAP, GAP, 8)];
    const series = computeSingleAsset({ days, assets: ["A"], prices }, "A");
    expect(Array.from(series?.gross ?? [], (level) => (Number.isNaN(level) ? null : level))).toEqual([
      100,
      100,
      100,
      100,
      null,
      200,
    ]);
  });

  test("may begin later, ends on its last price, and an asset without a price is null", () => {
    const days = Int32Array.from({ length: 4 }, (_, t) => t);
    const panel = {
      days,
      assets: ["A", "B"],
      prices: [Float64Array.of(1, 2, 4, GAP), Float64Array.of(GAP, GAP, GAP, GAP)],
    };
    expect([...(computeSingleAsset(panel, "A", 1)?.gross ?? [])]).toEqual([100, 200]);
    expect(computeSingleAsset(panel, "B")).toBeNull();
    expect(computeSingleAsset(panel, "Z")).toBeNull();
    expect(computeSingleAsset(panel, "A", 3)).toBeNull();
  });
});
