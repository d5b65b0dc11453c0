import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedReference } from "@/lib/services/reference/seed";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

describe("reference data", () => {
  test("seeding again changes no row", async () => {
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
  });

  test("a row that was changed by hand is put back", async () => {
    await store.ctx.db.asset.update({ where: { id: "TAO" }, data: { name: "Something else" } });
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 1 });
    expect((await store.ctx.db.asset.findUniqueOrThrow({ where: { id: "TAO" } })).name).toBe("Bittensor");
  });

  test("the coin id that RNDR and RENDER share holds for one of them at a time", async () => {
    const rows = await store.ctx.db.assetAlias.findMany({
      where: { nativeId: "render-token", providerId: "coingecko" },
      orderBy: { assetId: "desc" },
    });
    const iso = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
    expect(rows.map((row) => [row.assetId, iso(row.validFrom), iso(row.validTo)])).toEqual([
      ["RNDR", null, "2024-07-21"],
      ["RENDER", "2024-07-22", null],
    ]);
  });

  test("eleven baskets are in their order of display", async () => {
    const baskets = await store.ctx.db.basket.findMany({ orderBy: { position: "asc" } });
    expect(baskets.map((row) => row.id)).toEqual([
      "ai-fund",
      "ai",
      "defi",
      "smart-contract",
      "large-cap",
      "layer2",
      "meme",
      "rwa",
      "gaming",
      "btc",
      "eth",
    ]);
    expect(baskets[0]?.feePerYear).toBe(0.025);
  });

  test("the fund has eight dated sets: one unverified, three published, three missing, one partial", async () => {
    const sets = await store.ctx.db.weightSet.findMany({
      where: { basketId: "ai-fund" },
      orderBy: { effectiveDay: "asc" },
    });
    expect(sets.map((set) => `${set.effectiveDay.toISOString().slice(0, 10)} ${set.status}`)).toEqual([
      "2024-07-16 unverified",
      "2024-10-03 published",
      "2025-01-06 published",
      "2025-04-03 missing",
      "2025-07-03 missing",
      "2025-10-03 published",
      "2026-01-06 missing",
      "2026-04-07 partial",
    ]);
  });

  test("every published set sums to exactly 10,000 basis points", async () => {
    const sets = await store.ctx.db.weightSet.findMany({ where: { status: "published" }, include: { entries: true } });
    expect(sets).toHaveLength(23);
    for (const set of sets) {
      expect([set.id, set.entries.reduce((sum, entry) => sum + entry.weightBps, 0)]).toEqual([set.id, 10_000]);
    }
  });

  test("a source is named wherever a figure claims to be published or reported", async () => {
    const { db } = store.ctx;
    expect(await db.weightSet.count({ where: { status: "published", source: null } })).toBe(0);
    expect(await db.event.count({ where: { status: "confirmed", source: null } })).toBe(0);
    expect(await db.fact.count({ where: { source: "" } })).toBe(0);
  });
});
