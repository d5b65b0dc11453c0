import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tracks, TracksQuery } from "@/lib/contracts/analysis/tracks";
import { tracksCsv } from "@/lib/csv/tracks";
import { getTracks } from "@/lib/services/tracks/get";
import { priceFile } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
const [FIRST, LAST] = ["2023-11-01", "2024-04-30"];

const read = (query: TracksQuery = {}) => getTracks(store.ctx, query);
const rowOf = (tracks: Tracks, basket: string) => tracks.rows.find((row) => row.basket === basket);

/** The same close every day, with a market value. */
function valued(first: string, last: string, close: (day: string) => number | null, capUsd: number): string {
  const [head, ...lines] = priceFile(first, last, close).trimEnd().split("\n");
  return `${[`${head},market_cap_usd`, ...lines.map((line) => `${line},${capUsd}`)].join("\n")}\n`;
}

/**
 * Everything at 10 USD but: AXS doubles on 1 February; MANA dies after 20 February; OP has no price from 5 to 10 March;
 * TAO is listed on 20 January. Of DeFi's five members only UNI has prices; of the meme track DOGE, from 15 March; of
 * RWA nobody. Bitcoin rises from 10 to 12 on 30 April.
 */
beforeAll(async () => {
  store = await createTestStore();
  const flat = (day: string) => (day === "" ? null : 10);
  await storeCloses(store.ctx, {
    "AXS.csv": valued(FIRST, LAST, (day) => (day < "2024-02-01" ? 10 : 20), 100),
    "SAND.csv": valued(FIRST, LAST, flat, 300),
    "MANA.csv": valued(FIRST, "2024-02-20", flat, 100),
    "ARB.csv": priceFile(FIRST, LAST, flat),
    "OP.csv": priceFile(FIRST, LAST, (day) => (day >= "2024-03-05" && day <= "2024-03-10" ? null : 10)),
    "NEAR.csv": priceFile(FIRST, LAST, flat),
    "TAO.csv": priceFile("2024-01-20", LAST, flat),
    "UNI.csv": priceFile(FIRST, LAST, flat),
    "DOGE.csv": priceFile("2024-03-15", LAST, flat),
    "BTC.csv": priceFile(FIRST, LAST, (day) => (day < LAST ? 10 : 12)),
  });
});
afterAll(() => store.close());

describe("tracks over a range", () => {
  test("a third that doubles lifts an equal track by a third; equal returns share a rank, and none is made up", async () => {
    const tracks = await read({ from: "2024-01-31", to: "2024-02-01" });
    expect(rowOf(tracks, "gaming")?.return.value).toBeCloseTo(1 / 3, 12);
    expect(rowOf(tracks, "gaming")).toMatchObject({ rank: 1, members: 3, weighting: "equal", part: null });
    expect(rowOf(tracks, "btc")).toMatchObject({ rank: 2, weighting: "single", return: { value: 0 } });
    const unknown = tracks.rows.filter((row) => row.rank === null).map((row) => [row.basket, row.return]);
    expect(unknown).toEqual([
      ["smart-contract", { value: null, reason: "no-price" }],
      ["meme", { value: null, reason: "no-price" }],
      ["rwa", { value: null, reason: "no-price" }],
      ["eth", { value: null, reason: "no-price" }],
    ]);
  });

  test("an empty basket has no level, no member and no day, never a 0", async () => {
    const tracks = await read({ from: "2024-02-01", to: "2024-02-05" });
    const rwa = rowOf(tracks, "rwa");
    expect(rwa).toMatchObject({ firstDay: null, members: 0, rank: null, coverage: { known: 0, gaps: [] } });
    expect(Array.from(rwa?.growth ?? [])).toEqual(Array(5).fill(Number.NaN));
    expect([rwa?.yearToDate.value, rwa?.volatility.value, rwa?.maxDrawdown.value]).toEqual([null, null, null]);
  });

  test("five days are five points that begin at 100", async () => {
    const tracks = await read({ from: "2024-01-30", to: "2024-02-03" });
    expect([tracks.everyDays, tracks.days.length]).toEqual([1, 5]);
    // 133.33… in four digits
    expect(Array.from(rowOf(tracks, "gaming")?.growth ?? [])).toEqual([100, 100, 133.3, 133.3, 133.3]);
  });

  test("a period longer than a track's history has no return, only its own part, dated", async () => {
    const tracks = await read({ from: "2023-12-01", to: "2024-02-01" });
    const gaming = rowOf(tracks, "gaming");
    expect(gaming?.return).toEqual({ value: null, n: 0, reason: "short-history" });
    expect(gaming?.part).toMatchObject({ from: "2024-01-01", to: "2024-02-01" });
    expect(gaming?.part?.value).toBeCloseTo(1 / 3, 12);
    expect(gaming?.yearToDate).toMatchObject({ value: null, reason: "short-history" });
    expect(rowOf(tracks, "btc")).toMatchObject({ rank: 1, return: { value: 0 } });
    expect(Number.isNaN(gaming?.growth[30])).toBe(true);
    expect(gaming?.growth[31]).toBe(100);
  });

  test("ten years are cut to the days that exist", async () => {
    const tracks = await read({ from: "2014-04-30", to: "2024-04-30" });
    expect([tracks.from, tracks.to]).toEqual([FIRST, LAST]);
    expect(rowOf(tracks, "btc")?.return.value).toBeCloseTo(0.2, 12);
  });

  test("without days the range begins with the first day that all priced tracks share", async () => {
    const tracks = await read();
    expect(tracks.history).toEqual({ from: FIRST, common: "2024-01-04", to: LAST });
    expect([tracks.from, tracks.to]).toEqual(["2024-01-04", LAST]);
  });

  test("a range outside the history, and one turned round", async () => {
    expect(await read({ from: "2010-01-01", to: "2010-12-31" })).toMatchObject({ from: null, rows: [], days: [] });
    await expect(read({ from: "2024-02-02", to: "2024-02-01" })).rejects.toMatchObject({ code: "VALIDATION" });
  });
});

describe("coverage and members", () => {
  test("six days without a price: three carried, three without a level, each named", async () => {
    const tracks = await read({ from: "2024-03-01", to: "2024-03-31" });
    const layer2 = rowOf(tracks, "layer2");
    expect(layer2?.coverage).toEqual({
      known: 28,
      carried: 3,
      gaps: [{ from: "2024-03-08", to: "2024-03-10", assets: ["OP"] }],
    });
    expect(layer2?.growth.findIndex(Number.isNaN)).toBe(7);
    const onGap = rowOf(await read({ from: "2024-03-01", to: "2024-03-09" }), "layer2");
    expect(onGap?.return).toMatchObject({ value: null, reason: "no-price" });
    expect(onGap?.part).toEqual({ from: "2024-03-01", to: "2024-03-07", value: 0 });
  });

  test("a dead coin leaves at its last price on its last day, and the level goes on", async () => {
    const tracks = await read({ from: "2024-02-01", to: "2024-03-31" });
    expect(tracks.removals).toEqual([{ basket: "gaming", asset: "MANA", day: "2024-02-20" }]);
    expect(rowOf(tracks, "gaming")).toMatchObject({ members: 2, coverage: { known: 60, gaps: [] } });
    expect(rowOf(tracks, "gaming")?.return.value).toBeCloseTo(0, 12);
  });

  test("each review says whom it took and why others stayed out", async () => {
    const tracks = await read({ from: "2024-01-31", to: LAST });
    const reviews = tracks.reviews
      .filter(({ basket }) => basket === "ai")
      .map((review) => ({
        ...review,
        out: review.out.filter(({ asset }) => ["TAO", "GRASS"].includes(asset)),
      }));
    expect(reviews).toEqual([
      {
        basket: "ai",
        day: "2024-01-01",
        status: "rule",
        weights: [["NEAR", 10_000]],
        out: [
          { asset: "TAO", reason: "unlisted" },
          { asset: "GRASS", reason: "unlisted" },
        ],
      },
      {
        basket: "ai",
        day: "2024-04-01",
        status: "rule",
        weights: [
          ["NEAR", 5000],
          ["TAO", 5000],
        ],
        out: [{ asset: "GRASS", reason: "unlisted" }],
      },
    ]);
    // The release of 4 January names five; four have no price here and are named.
    const defi = tracks.reviews.find(({ basket }) => basket === "defi");
    expect(defi).toMatchObject({ day: "2024-01-04", status: "published", weights: [["UNI", 10_000]] });
    expect(defi?.out.map(({ asset }) => asset).sort()).toEqual(["AAVE", "LDO", "MKR", "SNX"]);
    const dead = tracks.reviews.findLast(({ basket }) => basket === "gaming")?.out;
    expect(dead).toContainEqual({ asset: "MANA", reason: "no-price" });
  });
});

describe("weighing members again", () => {
  const range = { from: "2024-01-31", to: "2024-02-01" };

  test("by market value, AXS is 100 of 500: a doubling adds a fifth; by its root 10 of 37.32", async () => {
    const cap = await read({ ...range, weighting: "cap" });
    expect(rowOf(cap, "gaming")?.return.value).toBeCloseTo(0.2, 12);
    expect(rowOf(cap, "gaming")).toMatchObject({ weighting: "cap", rank: 1 });
    const root = await read({ ...range, weighting: "sqrt-cap" });
    expect(rowOf(root, "gaming")?.return.value).toBeCloseTo(1 / (2 + Math.sqrt(3)), 12);
  });

  test("no more than 30 % each can't be had from three; without a market value there is no weight", async () => {
    const capped = await read({ ...range, weighting: "capped" });
    expect(rowOf(capped, "gaming")?.return).toEqual({ value: null, reason: "cap-infeasible" });
    expect(rowOf(capped, "layer2")?.return).toEqual({ value: null, reason: "no-market-cap" });
    expect(rowOf(capped, "layer2")?.growth.every(Number.isNaN)).toBe(true);
    expect(rowOf(capped, "btc")).toMatchObject({ weighting: "single", return: { value: 0 } });
  });

  test("a weighting that no track can have is reported beforehand", async () => {
    expect((await read(range)).unavailable).toEqual([]);
    expect((await read(range)).marketCapsUntil).toBe(LAST);
  });

  test("the CSV has the API's figures and says what they are", async () => {
    const tracks = await read(range);
    const lines = tracksCsv(tracks).split("\r\n");
    expect(lines[0]).toContain("from 2024-01-31 to 2024-02-01");
    expect(lines.find((line) => line.includes(",gaming,"))).toMatch(/^1,gaming,0\.33333333333\d+,/);
    expect(lines.find((line) => line.includes(",rwa,"))).toMatch(/^,rwa,,,,,,equal,0,0,0,no-price,,,$/);
  });
});
