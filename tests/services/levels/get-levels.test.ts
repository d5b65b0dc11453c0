import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { levelsCsv } from "@/lib/csv/levels";
import { getComparePage } from "@/lib/services/analysis/get-compare-page";
import { getMetrics } from "@/lib/services/analysis/get-metrics";
import { getLevels } from "@/lib/services/levels/get-levels";
import { priceFile } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The launch members at 10 USD from 16 July 2024; NEAR doubles on the 17th; RNDR becomes RENDER; AKT lacks two days. */
beforeAll(async () => {
  store = await createTestStore();
  const flat = priceFile("2024-07-16", "2024-07-26", () => 10);
  await storeCloses(store.ctx, {
    "FIL.csv": flat,
    "LPT.csv": flat,
    "TAO.csv": flat,
    "NEAR.csv": priceFile("2024-07-16", "2024-07-26", (day) => (day === "2024-07-16" ? 10 : 20)),
    "RNDR.csv": priceFile("2024-07-16", "2024-07-21", () => 10),
    "RENDER.csv": priceFile("2024-07-22", "2024-07-26", () => 5),
    "AKT.csv": priceFile("2024-07-18", "2024-07-24", (day) =>
      day === "2024-07-20" || day === "2024-07-21" ? null : 3,
    ),
    "MKR.csv": priceFile("2024-07-10", "2024-07-19", () => 2_000),
  });
});
afterAll(() => store.close());

describe("levels of baskets and assets", () => {
  test("a basket in points net of fee, an asset in USD, each from its own first day", async () => {
    const levels = await getLevels(store.ctx, { series: ["ai-fund", "AKT"] });
    const [fund, akt] = levels.series;
    expect(fund).toMatchObject({ id: "ai-fund", kind: "basket", unit: "points", firstDay: "2024-07-16" });
    // NEAR at 32.99 % doubles: 132.99 × (1 − 0.025/365)
    expect(fund?.values[1]).toBeCloseTo(132.9808910959, 9);
    expect(akt).toMatchObject({ id: "AKT", kind: "asset", name: "Akash Network", unit: "usd", firstDay: "2024-07-18" });
  });

  test("a gap is NaN, not filled and not 0", async () => {
    const { series } = await getLevels(store.ctx, { series: ["AKT"] });
    expect([...(series[0]?.values ?? [])]).toEqual([3, 3, Number.NaN, Number.NaN, 3, 3, 3]);
  });

  test("an asset's former ticker is joined to it, in units of today", async () => {
    const { series } = await getLevels(store.ctx, { series: ["RENDER"] });
    expect([series[0]?.firstDay, series[0]?.values[0], series[0]?.values.at(-1)]).toEqual(["2024-07-16", 10, 5]);
  });

  test("a coin that ended keeps its last day", async () => {
    const { series } = await getLevels(store.ctx, { series: ["MKR"], to: "2024-07-26", from: "2024-07-10" });
    expect(series[0]?.values).toHaveLength(10);
  });

  test("a range in which one has nothing gives it no day; the other is cut to it", async () => {
    const { series } = await getLevels(store.ctx, { series: ["MKR", "FIL"], from: "2024-07-22", to: "2024-07-24" });
    expect([series[0]?.firstDay, series[0]?.values.length]).toEqual([null, 0]);
    expect([series[1]?.firstDay, series[1]?.values.length]).toEqual(["2024-07-22", 3]);
  });

  test("an unknown name is named, a range turned round refused", async () => {
    await expect(getLevels(store.ctx, { series: ["ai-fund", "NOPE"] })).rejects.toMatchObject({
      code: "NOT_FOUND",
      field: "series",
      message: expect.stringContaining("NOPE"),
    });
    const turned = getLevels(store.ctx, { series: ["ai-fund"], from: "2024-07-20", to: "2024-07-18" });
    await expect(turned).rejects.toMatchObject({ code: "VALIDATION", field: "from" });
  });

  test("the CSV export has a row a day and leaves the unknown empty", async () => {
    const csv = levelsCsv(await getLevels(store.ctx, { series: ["FIL", "AKT"], from: "2024-07-17", to: "2024-07-21" }));
    const rows = csv.split("\r\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(rows).toEqual([
      "day,FIL,AKT",
      "2024-07-17,10,",
      "2024-07-18,10,3",
      "2024-07-19,10,3",
      "2024-07-20,10,",
      "2024-07-21,10,",
    ]);
  });

  test("metrics take assets as well as baskets", async () => {
    const { rows } = await getMetrics(store.ctx, { baskets: ["NEAR", "FIL"], benchmark: "ai-fund" });
    // 10 to 20 over ten returns
    expect(rows.map(({ basket, metrics }) => [basket, metrics["cumulative"]?.value])).toEqual([
      ["NEAR", 1],
      ["FIL", 0],
    ]);
  });
});

describe("what the comparison screen starts from", () => {
  test("the requested series once each, unknown names handed back, choices with a price only", async () => {
    const page = await getComparePage(store.ctx, { series: ["ai-fund", "NOPE", "NEAR", "ai-fund"] });
    expect(page.levels.series.map(({ id }) => id)).toEqual(["ai-fund", "NEAR"]);
    expect(page.unknown).toEqual(["NOPE"]);
    const ids = page.choices.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["ai-fund", "btc", "AKT", "MKR"]));
    expect(ids).not.toContain("SOL");
    expect(page.levels.to).toBe(page.dataset.asOf);
  });

  test("nothing known leaves nothing, and no fault", async () => {
    const page = await getComparePage(store.ctx, { series: ["NOPE"] });
    expect(page.levels.series).toEqual([]);
    expect(page.unknown).toEqual(["NOPE"]);
  });
});
