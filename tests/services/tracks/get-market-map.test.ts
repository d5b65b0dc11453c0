import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MarketMap } from "@/lib/contracts/analysis/market-map";
import { marketMapCsv } from "@/lib/csv/market-map";
import { importPrices } from "@/lib/services/ingest/import";
import { getMarketMap } from "@/lib/services/tracks/get-market-map";
import { createPriceFolder, priceFile } from "../../support/price-folder";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** NEAR goes from 10 to 12 on 10 July; RNDR at 5 becomes RENDER at 6 on 22 July; GRASS is listed on 15 July at 2, 3 later. */
beforeAll(async () => {
  store = await createTestStore();
  const near = priceFile("2024-07-01", "2024-07-31", (day) => (day < "2024-07-10" ? 10 : 12))
    .trimEnd()
    .split("\n");
  const [head, ...lines] = near;
  const folder = await createPriceFolder({
    "NEAR.csv": `${[`${head},market_cap_usd`, ...lines.map((line) => `${line},1000`)].join("\n")}\n`,
    "RNDR.csv": priceFile("2024-07-01", "2024-07-21", () => 5),
    "RENDER.csv": priceFile("2024-07-22", "2024-07-31", () => 6),
    "GRASS.csv": priceFile("2024-07-15", "2024-07-31", (day) => (day < "2024-07-20" ? 2 : 3)),
    "FIL.csv": priceFile("2024-07-01", "2024-07-31", (day) => (day === "2024-07-20" ? null : 4)),
  });
  await importPrices(store.ctx, { dir: folder.dir });
  await folder.remove();
});
afterAll(() => store.close());

const tileOf = (map: MarketMap, protocol: string) => map.tiles.find((tile) => tile.protocol === protocol);

describe("the market map", () => {
  test("returns over the range, joined over a change of ticker, with market values where stored", async () => {
    const map = await getMarketMap(store.ctx, { from: "2024-07-01", to: "2024-07-31" });
    expect(tileOf(map, "NEAR Protocol")).toMatchObject({ category: "infrastructure", group: null, marketCapUsd: 1000 });
    expect(tileOf(map, "NEAR Protocol")?.return.value).toBeCloseTo(0.2, 12);
    expect(tileOf(map, "Render")).toMatchObject({
      group: "compute",
      asset: "RENDER",
      former: "RNDR",
      marketCapUsd: null,
    });
    expect(tileOf(map, "Render")?.return.value).toBeCloseTo(0.2, 12);
  });

  test("no token, no price yet, listed inside the range: none has a return of 0", async () => {
    const map = await getMarketMap(store.ctx, { from: "2024-07-01", to: "2024-07-31" });
    expect(map.tiles).toHaveLength(17);
    expect(tileOf(map, "Modulus Labs")).toMatchObject({
      state: "no-token",
      return: { value: null, reason: "no-price" },
    });
    expect(tileOf(map, "Zama")).toMatchObject({ state: "unpriced", tokenSince: "2026-02", return: { value: null } });
    expect(tileOf(map, "Grass")).toMatchObject({
      state: "listed",
      firstDay: "2024-07-15",
      return: { value: null, reason: "no-price" },
      part: { from: "2024-07-15", to: "2024-07-31", value: 0.5 },
    });
    expect(tileOf(await getMarketMap(store.ctx, { from: "2024-07-01", to: "2024-07-14" }), "Grass")).toMatchObject({
      state: "unpriced",
      part: null,
    });
  });

  test("a range that ends on a gap has no return but what was known before", async () => {
    const map = await getMarketMap(store.ctx, { from: "2024-07-15", to: "2024-07-20" });
    expect(tileOf(map, "Filecoin")).toMatchObject({
      return: { value: null, reason: "no-price" },
      part: { from: "2024-07-15", to: "2024-07-19", value: 0 },
    });
  });

  test("days outside the history, and days turned round", async () => {
    expect(await getMarketMap(store.ctx, { from: "2020-01-01", to: "2020-02-01" })).toMatchObject({
      from: null,
      tiles: [],
    });
    await expect(getMarketMap(store.ctx, { from: "2024-07-02", to: "2024-07-01" })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });

  test("the CSV holds the same figures, unknown ones empty", async () => {
    const csv = marketMapCsv(await getMarketMap(store.ctx, { from: "2024-07-01", to: "2024-07-31" }));
    expect(csv).toMatch(
      /infrastructure,,NEAR Protocol,NEAR,listed,2024-07-01,0\.1999\d+,,,,,1000\r\n|infrastructure,,NEAR Protocol,NEAR,listed,2024-07-01,0\.2\d*,,,,,1000\r\n/,
    );
    expect(csv).toContain("problems,model verification,Modulus Labs,,no-token,,,no-price,,,,\r\n");
  });
});
