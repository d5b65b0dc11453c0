import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPrices } from "@/lib/services/ingest/import";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { launchWeek } from "../../support/launch-week";
import { createPriceFolder } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

/** The five launch members at 10 USD for a week; NEAR doubles on the second day. */
beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, launchWeek());
});
afterAll(() => store.close());

describe("the fund's levels from the store", () => {
  test("a member at 32.99 % that doubles lifts 100 points to 132.99; the fee takes 2.5 %/365 a day", async () => {
    const nav = await getNavSeries(store.ctx, { basket: "ai-fund", from: "2024-07-16", to: "2024-07-17" });
    expect(nav.base).toEqual({ day: "2024-07-16", value: 100 });
    expect(nav.days).toEqual(["2024-07-16", "2024-07-17"]);
    expect(nav.gross[1]).toBeCloseTo(132.99, 10);
    // 132.99 × (1 − 0.025/365)
    expect(nav.net[1]).toBeCloseTo(132.9808910959, 10);
    expect(nav.flags).toEqual([["rebalance"], []]);
  });

  test("the launch set is unverified, and the weight period says so", async () => {
    const nav = await getNavSeries(store.ctx, { basket: "ai-fund" });
    expect(nav.asOf).toBe("2024-07-22");
    expect(nav.weightStatus).toEqual([
      {
        from: "2024-07-16",
        to: "2024-07-22",
        status: "unverified",
        setDay: "2024-07-16",
        heldSetDay: "2024-07-16",
        dropped: [],
      },
    ]);
  });

  test("days outside the history are left out, not filled", async () => {
    const nav = await getNavSeries(store.ctx, { basket: "ai-fund", from: "2024-01-01", to: "2026-01-01" });
    expect([nav.days[0], nav.days.at(-1), nav.days.length]).toEqual(["2024-07-16", "2024-07-22", 7]);
  });

  test("a basket without prices has no day and no as-of, never a 0", async () => {
    const nav = await getNavSeries(store.ctx, { basket: "large-cap" });
    expect(nav).toMatchObject({ asOf: null, base: null, days: [], sources: [] });
  });

  test("an unknown basket is named, with those that exist", async () => {
    await expect(getNavSeries(store.ctx, { basket: "ai-found" })).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining('There is no basket "ai-found". Known baskets: ai-fund, ai, defi'),
    });
  });

  test("a range turned round and a range of more than 4,000 days are refused", async () => {
    const turned = getNavSeries(store.ctx, { basket: "ai-fund", from: "2024-07-18", to: "2024-07-17" });
    await expect(turned).rejects.toMatchObject({ code: "VALIDATION", field: "from" });
    const long = getNavSeries(store.ctx, { basket: "ai-fund", from: "2010-01-01", to: "2024-07-17" });
    await expect(long).rejects.toMatchObject({ code: "VALIDATION", field: "from" });
  });

  test("computing again changes no level; a corrected price changes it, its hash and every later hash", async () => {
    expect(await refreshLevels(store.ctx, { cause: "test" })).toEqual({ rowsChanged: 0 });
    const hashes = () =>
      store.ctx.db.level.findMany({
        where: { basketId: "ai-fund" },
        orderBy: { day: "asc" },
        select: { inputsSha256: true },
      });
    const before = await hashes();
    const folder = await createPriceFolder({ "TAO.csv": "date,close_usd\n2024-07-19,11\n" });
    await importPrices(store.ctx, { dir: folder.dir });
    await folder.remove();
    await refreshLevels(store.ctx, { cause: "test" });
    const after = await hashes();
    expect(before.map((row, t) => row.inputsSha256 === after[t]?.inputsSha256)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
