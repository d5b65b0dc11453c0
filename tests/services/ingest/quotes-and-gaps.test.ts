import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { toDay } from "@/lib/db/day-date";
import { fetchCloses } from "@/lib/services/ingest/fetch-closes";
import { fetchGaps } from "@/lib/services/ingest/fetch-gaps";
import { refreshQuotes } from "@/lib/services/ingest/refresh-quotes";
import { simulate } from "../../support/simulated-providers";
import { TEST_READER } from "../../support/test-reader";
import { createTestStore } from "../../support/test-store";
import { createWalkMarket } from "../../support/walk-market";

const HOUR_MS = 3_600_000;
const FIRST_DAY = dayFromIso("2026-01-10");
const MARKET = createWalkMarket({ seed: 7, assets: 6, firstDay: FIRST_DAY, days: 60, jumpDays: [] });
const IDS = MARKET.assets.map(({ id }) => id);
const NOON = "2026-02-01T12:00:00Z";

let store: Awaited<ReturnType<typeof createTestStore>>;
let clock = () => Date.parse(NOON);
beforeAll(async () => {
  store = await createTestStore(() => clock());
  // Only these exist, from their first day in the market on.
  await store.ctx.db.asset.updateMany({ data: { listedDay: null } });
});
afterAll(() => store.close());

describe("live quotes", () => {
  test("are stored by provider, the newest of each, and one provider at fault does not hold up the others", async () => {
    const { runtime, simulator, control, binance, kraken, coingecko } = await simulate({ source: MARKET, now: NOON });
    clock = runtime.now;
    await control("fault?provider=kraken&fault=http-500");
    const providers = [binance, kraken, coingecko];
    const { stored, failures } = await refreshQuotes(store.ctx, { providers });
    expect([...failures.keys()]).toEqual(["kraken"]);
    const rows = await store.ctx.db.latestQuote.findMany({ where: { assetId: { in: IDS } } });
    expect(stored).toBe(rows.length);
    expect(new Set(rows.map(({ providerId }) => providerId))).toEqual(new Set(["binance", "coingecko"]));
    const today = Math.floor(runtime.now() / 86_400_000);
    for (const { assetId, price } of rows) {
      const asset = MARKET.assets.find(({ id }) => id === assetId);
      if (asset) expect(price.toNumber()).toBe(Number(MARKET.bar(asset, today)?.close));
    }
    // A later answer replaces, an older one is left out.
    simulator.faults.clear();
    runtime.setNow(runtime.now() + 60_000);
    await refreshQuotes(store.ctx, { providers });
    const newest = await store.ctx.db.latestQuote.findMany({ where: { assetId: { in: IDS }, providerId: "binance" } });
    for (const { quotedAt } of newest) expect(quotedAt.getTime()).toBeGreaterThan(Date.parse(NOON));
    runtime.setNow(Date.parse(NOON));
    expect((await refreshQuotes(store.ctx, { providers: [binance] })).stored).toBe(0);
  });
});

describe("a day that no provider has", () => {
  test("is requested after 1 h, 6 h, 1 d and 7 d, then known; one that comes in late is forgotten as a gap", async () => {
    const world = await simulate({ source: MARKET, now: NOON });
    const { runtime, simulator, coingecko } = world;
    clock = runtime.now;
    const [gone = "", late = ""] = IDS;
    const missing = dayFromIso("2026-01-20");
    const hidden = new Set([gone, late]);
    const input = { providers: [coingecko], reader: TEST_READER, firstDay: FIRST_DAY };
    const gapsOf = async (asset: string) =>
      (await store.ctx.db.priceGap.findMany({ where: { assetId: asset }, orderBy: { day: "asc" } })).map(
        ({ day, status, attempts, nextAskAt }) => ({
          day: isoFromDay(toDay(day)),
          status,
          attempts,
          hours: nextAskAt === null ? null : (nextAskAt.getTime() - runtime.now()) / HOUR_MS,
        }),
      );
    // A provider without the day, in the shape in which it would lack it.
    const without = {
      ...coingecko,
      async *dailyHistory(request: Parameters<typeof coingecko.dailyHistory>[0]) {
        for await (const page of coingecko.dailyHistory(request)) {
          const asset = MARKET.assets.find(({ coingeckoId }) => coingeckoId === request.nativeId);
          const isHidden = asset !== undefined && hidden.has(asset.id);
          yield { ...page, rows: page.rows.filter(({ day }) => !isHidden || day !== missing) };
        }
      },
    };
    const request = { ...input, providers: [without] };
    const { gapsFound } = await fetchCloses(store.ctx, { ...request, kind: "nightly", assets: IDS });
    expect(gapsFound).toBe(2);
    expect(await gapsOf(gone)).toEqual([{ day: "2026-01-20", status: "open", attempts: 0, hours: 1 }]);
    expect(await fetchGaps(store.ctx, request)).toBe(0);

    hidden.delete(late);
    for (const [wait, next] of [
      [1, { status: "open", attempts: 1, hours: 6 }],
      [6, { status: "open", attempts: 2, hours: 24 }],
      [24, { status: "open", attempts: 3, hours: 168 }],
      [168, { status: "known", attempts: 4, hours: null }],
    ] as const) {
      runtime.setNow(runtime.now() + wait * HOUR_MS);
      await fetchGaps(store.ctx, request);
      expect((await gapsOf(gone)).find(({ day }) => day === "2026-01-20")).toEqual({ day: "2026-01-20", ...next });
      expect((await gapsOf(late)).find(({ day }) => day === "2026-01-20")).toBeUndefined();
    }
    runtime.setNow(runtime.now() + 1_000 * HOUR_MS);
    simulator.faults.clear();
    hidden.clear();
    await fetchGaps(store.ctx, request);
    expect((await gapsOf(gone)).find(({ day }) => day === "2026-01-20")?.status).toBe("known");
  });
});
