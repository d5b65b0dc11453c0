import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PublishedState } from "@/lib/contracts/baskets/published-state";
import { createDb } from "@/lib/db/client";
import { isStatementTimeout } from "@/lib/db/is-statement-timeout";
import { getComparePage } from "@/lib/services/analysis/get-compare-page";
import { getContributions } from "@/lib/services/analysis/get-contributions";
import { getMetrics } from "@/lib/services/analysis/get-metrics";
import { getReturns } from "@/lib/services/analysis/get-returns";
import { getAssetPage } from "@/lib/services/assets/get-page";
import { listBaskets } from "@/lib/services/baskets/list";
import { getIndicativeNav } from "@/lib/services/fund/get-indicative-nav";
import { getFundOverview } from "@/lib/services/fund/get-overview";
import { importPrices } from "@/lib/services/ingest/import";
import { getLevels } from "@/lib/services/levels/get-levels";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { snapshotRead } from "@/lib/services/snapshot-read";
import { getTracks } from "@/lib/services/tracks/get";
import { getWeightSets } from "@/lib/services/weights/get-sets";
import { launchWeek } from "../../support/launch-week";
import { createPriceFolder, priceFile } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;

beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, launchWeek());
});
afterAll(() => store.close());

/** Prices reach the store; nobody has computed levels of them yet. */
async function importOnly(files: Record<string, string>): Promise<void> {
  const folder = await createPriceFolder(files);
  await importPrices(store.ctx, { dir: folder.dir });
  await folder.remove();
}

/** Everything that is read of published baskets and of nothing else. */
async function readPublished() {
  const { ctx } = store;
  const asset = await getAssetPage(ctx, { asset: "TAO" });
  return {
    nav: await getNavSeries(ctx, { basket: "ai-fund" }),
    levels: await getLevels(ctx, { series: ["ai-fund", "ai"] }),
    baskets: await listBaskets(ctx),
    overview: await getFundOverview(ctx, { basket: "ai-fund" }),
    compare: (await getComparePage(ctx, { series: ["ai-fund", "ai"] })).levels,
    returns: await getReturns(ctx, { baskets: ["ai-fund"] }),
    metrics: await getMetrics(ctx, { baskets: ["ai-fund"], benchmark: "ai-fund" }),
    tracks: await getTracks(ctx, {}),
    weights: await getWeightSets(ctx, { basket: "ai-fund" }),
    indicative: await getIndicativeNav(ctx, { basket: "ai-fund" }),
    roles: asset.roles,
    strip: asset.dataset,
  };
}

describe("between new prices and the levels computed of them", () => {
  test("every published answer stays the one before, whole; the next computation moves all of them", async () => {
    const before = await readPublished();
    expect(before.nav.asOf).toBe("2024-07-22");

    const nextDay = priceFile("2024-07-23", "2024-07-23", () => 30);
    await importOnly({
      ...Object.fromEntries(Object.keys(launchWeek()).map((name) => [name, nextDay])),
      // and a corrected close in the middle of what is published
      "TAO.csv": "date,close_usd\n2024-07-19,11\n2024-07-23,30\n",
    });
    expect(await readPublished()).toEqual(before);

    await refreshLevels(store.ctx, { cause: "test" });
    const after = await readPublished();
    expect(after.nav.asOf).toBe("2024-07-23");
    expect(after.nav.days.at(-1)).toBe("2024-07-23");
    expect(after.overview.dataset.asOf).toBe("2024-07-23");
    expect(after.overview.headline.net.day).toBe("2024-07-23");
    expect(after.strip.asOf).toBe("2024-07-23");
    // Every member was bought at 10 USD and stands at 30.
    expect(after.nav.gross.at(-1)).toBeCloseTo(300, 9);
    expect(after.baskets.baskets.find(({ basket }) => basket === "ai-fund")?.asOf).toBe("2024-07-23");
  });

  test("a computed answer is of the prices in force", async () => {
    await importOnly({ "TAO.csv": "date,close_usd\n2024-07-23,60\n" });
    const moved = await getContributions(store.ctx, { basket: "ai-fund" });
    const published = await getNavSeries(store.ctx, { basket: "ai-fund" });
    expect(published.gross.at(-1)).toBeCloseTo(300, 9);
    // What the fund gained in all rests on TAO at 60: more than the 200 % of its published levels.
    expect(moved.gross.value ?? 0).toBeGreaterThan(2);
    await refreshLevels(store.ctx, { cause: "test" });
    const now = await getNavSeries(store.ctx, { basket: "ai-fund" });
    expect((now.gross.at(-1) ?? 0) / 100 - 1).toBeCloseTo(moved.gross.value ?? Number.NaN, 9);
  });
});

describe("what is stored beside the levels", () => {
  test("is what its levels say: first and last day, base, weight periods, units times prices", async () => {
    const { db } = store.ctx;
    const row = await db.publishedState.findUniqueOrThrow({ where: { basketId: "ai-fund" } });
    const { history } = PublishedState.parse(row.state);
    const levels = await db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } });
    const dayOf = (date: Date | undefined): number => (date?.getTime() ?? Number.NaN) / 86_400_000;
    expect([history?.firstDay, history?.lastDay]).toEqual([dayOf(levels[0]?.day), dayOf(levels.at(-1)?.day)]);
    expect(history?.base).toBe(levels[0]?.gross);
    // The launch weights bought at 10 USD: TAO at 60, the others at 30.
    const units = new Map(history?.compositions.at(-1)?.units);
    expect(units.get("NEAR")).toBeCloseTo(3.299, 12);
    const value = [...units].reduce((sum, [asset, held]) => sum + held * (asset === "TAO" ? 60 : 30), 0);
    expect(value).toBeCloseTo(levels.at(-1)?.gross ?? Number.NaN, 9);
  });

  test("computing again changes neither levels nor state, and gives no new version", async () => {
    const version = () => store.ctx.db.datasetVersion.count();
    const before = await version();
    expect(await refreshLevels(store.ctx, { cause: "test" })).toEqual({ rowsChanged: 0 });
    expect(await version()).toBe(before);
  });

  test("a lost state is put back by the next computation, and readers learn of it", async () => {
    const before = await getNavSeries(store.ctx, { basket: "ai-fund" });
    await store.ctx.db.publishedState.deleteMany();
    expect((await getNavSeries(store.ctx, { basket: "ai-fund" })).asOf).toBeNull();
    await refreshLevels(store.ctx, { cause: "test" });
    const after = await getNavSeries(store.ctx, { basket: "ai-fund" });
    expect({ ...after, dataset: "" }).toEqual({ ...before, dataset: "" });
    expect(after.dataset).not.toBe(before.dataset);
  });
});

describe("a read", () => {
  test("sees one state of the store from its first query to its last, also where one verb calls another", async () => {
    const { ctx } = store;
    const inner = snapshotRead(async ({ db }) => await db.datasetVersion.count());
    const counts = await snapshotRead(async (own) => {
      const first = await inner(own);
      const row = { label: "2024-07-23.x", cause: "test", createdAt: new Date(ctx.now()) };
      await ctx.db.datasetVersion.create({ data: row });
      return [first, await inner(own)];
    })(ctx);
    expect(counts[1]).toBe(counts[0]);
    expect(await inner(ctx)).toBe((counts[0] ?? 0) + 1);
  });

  test("can't write", async () => {
    const row = { label: "2024-07-23.y", cause: "test", createdAt: new Date(0) };
    const write = snapshotRead(async ({ db }) => await db.datasetVersion.create({ data: row }));
    await expect(write(store.ctx)).rejects.toThrow(/read-only transaction/);
  });

  test("whose statement takes longer than it may is ended, and the connection serves the next", async () => {
    const db = createDb({ url: store.url, schema: "public", maxConnections: 1, statementTimeoutMs: 300 });
    const sleep = snapshotRead(async (own) => await own.db.$queryRaw`SELECT pg_sleep(5)::text`);
    const refused = await sleep({ ...store.ctx, db }).catch((error: unknown) => error);
    expect(isStatementTimeout(refused)).toBe(true);
    const count = snapshotRead(async (own) => await own.db.basket.count());
    expect(await count({ ...store.ctx, db })).toBe(11);
    await db.$disconnect();
  });

  test("holds one connection: four times as many at once as the pool has all end", async () => {
    const all = Array.from({ length: 16 }, () => getFundOverview(store.ctx, { basket: "ai-fund" }));
    const answers = await Promise.all(all);
    expect(new Set(answers.map(({ headline }) => headline.net.value)).size).toBe(1);
  }, 60_000);
});

test("an asset's page reads what the asset gave to its baskets from the store: another member's price moves nothing", async () => {
  const before = await getAssetPage(store.ctx, { asset: "NEAR" });
  expect(before.roles.find(({ basket }) => basket === "ai-fund")?.contribution.value).not.toBeNull();
  await importOnly({ "TAO.csv": "date,close_usd\n2024-07-23,90\n" });
  expect(await getAssetPage(store.ctx, { asset: "NEAR" })).toEqual(before);
});
