import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AssetAdmin, BasketAdmin } from "@/lib/contracts/reference/reference-admin";
import { verifyAudit } from "@/lib/services/audit/verify";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { verifyLevels } from "@/lib/services/levels/verify";
import { getAssetAdmin } from "@/lib/services/reference/get-asset-admin";
import { getBasketAdmin } from "@/lib/services/reference/get-basket-admin";
import { seedReference } from "@/lib/services/reference/seed";
import { removeAlias, setAlias } from "@/lib/services/reference/set-alias";
import { removeDelisting, setDelisting } from "@/lib/services/reference/set-delisting";
import { setMember } from "@/lib/services/reference/set-member";
import { removeMigration, setMigration } from "@/lib/services/reference/set-migration";
import { asPerson } from "../../support/as-person";
import { launchWeek } from "../../support/launch-week";
import { priceFile } from "../../support/price-folder";
import { withLevelsRefused } from "../../support/refuse-levels";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
/** The fund's launch members at 10 USD, NEAR 20 from the second day; AXS and SAND flat, SAND doubles on 2024-04-10. */
beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, {
    ...launchWeek(),
    "AXS.csv": priceFile("2024-01-01", "2024-04-20", () => 10),
    "SAND.csv": priceFile("2024-01-01", "2024-04-20", (day) => (day < "2024-04-10" ? 10 : 20)),
  });
});
afterAll(() => store.close());

const WHY = { reason: "as the issuer says", source: "https://example.org/notice" };
const editor = () => asPerson(store.ctx, "editor");
const audits = () => store.ctx.db.auditEntry.count();
const isRefused = async (change: () => Promise<unknown>, code: string, field?: string) => {
  const before = await audits();
  await expect(change()).rejects.toMatchObject({ code, ...(field === undefined ? {} : { field }) });
  expect(await audits()).toBe(before);
};

describe("members of a track by date", () => {
  const SAND = { basket: "gaming", asset: "SAND", from: null, ...WHY };
  const lastGaming = async () => (await getNavSeries(store.ctx, { basket: "gaming" })).gross.at(-1);

  test("who leaves before a review is not in it; the levels follow and the audit records it", async () => {
    // The review of 2024-04-01 holds both: half of it doubles.
    expect(await lastGaming()).toBeCloseTo(150, 10);
    const change = await setMember(editor(), { ...SAND, to: "2024-03-31", version: 0 });
    expect(change.levelsChanged).toBeGreaterThan(0);
    expect(await lastGaming()).toBeCloseTo(100, 10);
    expect(await store.ctx.db.auditEntry.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      action: "member.change",
      subject: "member:gaming:SAND",
      before: { from: null, to: null },
      after: { from: null, to: "2024-03-31" },
      ...WHY,
    });
  });

  test("the next start leaves it alone", async () => {
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    expect(await lastGaming()).toBeCloseTo(100, 10);
  });

  test("a stale version, no change, bad days, other baskets, unknown names and strangers are refused", async () => {
    await isRefused(() => setMember(editor(), { ...SAND, to: null, version: 0 }), "CONFLICT");
    await isRefused(() => setMember(editor(), { ...SAND, to: null, version: null }), "CONFLICT");
    await isRefused(() => setMember(editor(), { ...SAND, to: "2024-03-31", version: 1 }), "CONFLICT");
    const add = { ...SAND, asset: "AKT", to: null, version: null };
    await isRefused(() => setMember(editor(), { ...add, from: "2024-05-02", to: "2024-05-01" }), "VALIDATION", "to");
    await isRefused(() => setMember(editor(), { ...add, from: "2020-10-19" }), "VALIDATION", "from");
    await isRefused(() => setMember(editor(), { ...add, asset: "RNDR", from: "2024-07-22" }), "VALIDATION", "from");
    await isRefused(() => setMember(editor(), { ...add, basket: "ai-fund" }), "VALIDATION", "basket");
    await isRefused(() => setMember(editor(), { ...add, basket: "btc" }), "VALIDATION", "basket");
    await isRefused(() => setMember(editor(), { ...add, basket: "x" }), "NOT_FOUND", "basket");
    await isRefused(() => setMember(editor(), { ...add, asset: "X" }), "NOT_FOUND", "asset");
    await isRefused(() => setMember(store.ctx, add), "UNAUTHORIZED");
    await isRefused(() => setMember(asPerson(store.ctx), add), "FORBIDDEN");
  });

  test("where its levels can't be written, nothing of a change is", async () => {
    const { db } = store.ctx;
    const stored = async () => [await audits(), await db.datasetVersion.count(), await db.basketMember.findMany()];
    const before = await stored();
    await withLevelsRefused(db, async () => {
      const change = setMember(editor(), { ...SAND, to: "2024-02-01", version: 1 });
      await expect(change).rejects.toThrow(/level is append-only/);
    });
    expect(await stored()).toEqual(before);
  });

  test("ten who change one member at once: one wins, the others get a conflict", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => setMember(editor(), { ...SAND, to: `2024-02-1${i}`, version: 1 })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 2, broken: [] });
  });
});

describe("migrations", () => {
  const POL = { from: "MATIC", to: "POL", day: "2024-09-09", ...WHY };

  test("other terms, another step of a schedule and a removal survive the next start", async () => {
    await setMigration(editor(), { ...POL, ratio: "1.5", note: null, version: 0 });
    await setMigration(editor(), { ...POL, day: "2025-01-09", ratio: "1.4", note: "later", version: null });
    await removeMigration(editor(), { from: "OM", to: "MANTRA", day: "2026-03-02", version: 0, ...WHY });
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    const rows = await store.ctx.db.tickerMigration.findMany({
      where: { fromAssetId: { in: ["MATIC", "OM"] } },
      orderBy: { day: "asc" },
    });
    expect(rows.map(({ ratio, source }) => [ratio.toFixed(), source])).toEqual([
      ["1.5", WHY.source],
      ["1.4", WHY.source],
    ]);
  });

  test("a circle, itself, a rival of the day and days without a market are refused", async () => {
    const add = { ...POL, ratio: "1", note: null, version: null };
    await isRefused(() => setMigration(editor(), { ...add, to: "MATIC" }), "VALIDATION", "to");
    await isRefused(
      () => setMigration(editor(), { ...add, from: "POL", to: "MATIC", day: "2024-09-08" }),
      "VALIDATION",
      "to",
    );
    await isRefused(() => setMigration(editor(), { ...add, to: "AKT" }), "VALIDATION", "day");
    await isRefused(() => setMigration(editor(), { ...add, day: "2019-04-25" }), "VALIDATION", "day");
    await isRefused(() => setMigration(editor(), { ...add, from: "AKT", to: "RNDR" }), "VALIDATION", "day");
    await isRefused(() => removeMigration(editor(), { ...POL, version: 7 }), "CONFLICT");
  });
});

describe("delistings", () => {
  const LPT = { asset: "LPT", lastDay: "2024-07-19", ...WHY };
  const gross = async () => [...(await getNavSeries(store.ctx, { basket: "ai-fund" })).gross];

  test("the fund sells at the stated price; taking it back restores every level to the last bit", async () => {
    const before = await gross();
    expect((await setDelisting(editor(), { ...LPT, priceUsd: "0", version: null })).levelsChanged).toBeGreaterThan(0);
    const after = await gross();
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    expect(after[4]).toBeLessThan(before[4] ?? 0);
    expect((await verifyLevels(store.ctx, {})).every(({ brokenRows }) => brokenRows === 0)).toBe(true);
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    await removeDelisting(editor(), { asset: "LPT", version: 1, ...WHY });
    expect(await gross()).toEqual(before);
    expect((await store.ctx.db.asset.findUniqueOrThrow({ where: { id: "LPT" } })).lastDay).toBeNull();
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
  });

  test("before the listing, after a migration, an unknown asset and a stale version are refused", async () => {
    const add = { ...LPT, priceUsd: null, version: null };
    await isRefused(() => setDelisting(editor(), { ...add, lastDay: "2018-12-09" }), "VALIDATION", "lastDay");
    await isRefused(
      () => setDelisting(editor(), { ...add, asset: "RNDR", lastDay: "2024-08-01" }),
      "VALIDATION",
      "lastDay",
    );
    await isRefused(() => setDelisting(editor(), { ...add, asset: "X" }), "NOT_FOUND", "asset");
    await isRefused(() => setDelisting(editor(), { ...add, version: 2 }), "CONFLICT");
  });
});

describe("aliases", () => {
  const NEW = { asset: "TAO", provider: "binance", nativeId: "1000TAOUSDT", from: "2025-01-01", to: null, ...WHY };

  test("a name with its factor takes over where the old one was ended; a removed one stays away", async () => {
    await isRefused(() => setAlias(editor(), { ...NEW, factor: "0.001", version: null }), "VALIDATION", "from");
    const old = { ...NEW, nativeId: "TAOUSDT", from: null, to: "2024-12-31", factor: "1", version: 0 };
    await setAlias(editor(), old);
    await setAlias(editor(), { ...NEW, factor: "0.001", version: null });
    await removeAlias(editor(), { asset: "AKT", provider: "kraken", nativeId: "AKT/USD", version: 0, ...WHY });
    expect(await seedReference(store.ctx)).toEqual({ rowsChanged: 0 });
    const rows = await store.ctx.db.assetAlias.findMany({
      where: {
        OR: [
          { assetId: "TAO", providerId: "binance" },
          { assetId: "AKT", providerId: "kraken" },
        ],
      },
      orderBy: { nativeId: "asc" },
    });
    expect(rows.map(({ nativeId, factor }) => [nativeId, factor.toFixed()])).toEqual([
      ["1000TAOUSDT", "0.001"],
      ["TAOUSDT", "1"],
    ]);
  });

  test("another asset's name, a provider that is not called and days in the wrong order are refused", async () => {
    const add = { ...NEW, factor: "1", version: null };
    await isRefused(() => setAlias(editor(), { ...add, nativeId: "NEARUSDT" }), "VALIDATION", "nativeId");
    await isRefused(() => setAlias(editor(), { ...add, provider: "csv", nativeId: "x" }), "VALIDATION", "provider");
    await isRefused(() => setAlias(editor(), { ...add, provider: "nobody", nativeId: "x" }), "NOT_FOUND", "provider");
    await isRefused(() => setAlias(editor(), { ...add, nativeId: "x", to: "2024-12-31" }), "VALIDATION", "to");
  });
});

describe("the admin pages as they are read", () => {
  test("every row carries the version that a change must name, and the answers fit their contracts", async () => {
    const baskets = await getBasketAdmin(editor());
    const gaming = baskets.baskets.find(({ id }) => id === "gaming");
    expect(gaming?.members.map(({ id, version }) => [id, version])).toEqual([
      ["AXS", 0],
      ["SAND", 2],
      ["GALA", 0],
      ["MANA", 0],
      ["IMX", 0],
    ]);
    expect(baskets.baskets.map(({ id }) => id)).not.toContain("ai-fund");
    expect(BasketAdmin.parse(baskets)).toEqual(baskets);
    const data = await getAssetAdmin(editor(), { asset: "POL" });
    expect(data.asset?.migrations.map(({ day, ratio, version }) => [day, ratio, version])).toEqual([
      ["2024-09-09", "1.5", 1],
      ["2025-01-09", "1.4", 1],
    ]);
    expect(AssetAdmin.parse(data)).toEqual(data);
    await isRefused(() => getAssetAdmin(editor(), { asset: "X" }), "NOT_FOUND", "asset");
    await isRefused(() => getBasketAdmin(store.ctx), "UNAUTHORIZED");
  });
});
