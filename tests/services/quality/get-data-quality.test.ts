import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataQualityCsv } from "@/lib/csv/data-quality";
import { getIndicativeNav } from "@/lib/services/fund/get-indicative-nav";
import { getDataQuality } from "@/lib/services/quality/get";
import { priceFile } from "../../support/price-folder";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

const NOW = Date.UTC(2024, 6, 19, 12);
const at = (minutesAgo: number): Date => new Date(NOW - minutesAgo * 60_000);
let store: Awaited<ReturnType<typeof createTestStore>>;

/** Noon of 19 July 2024: the launch members at 10 USD from the 16th to the 18th; LPT lacks the 18th. */
beforeAll(async () => {
  store = await createTestStore(() => NOW);
  const flat = priceFile("2024-07-16", "2024-07-18", () => 10);
  await storeCloses(store.ctx, {
    "FIL.csv": flat,
    "RNDR.csv": flat,
    "TAO.csv": flat,
    "NEAR.csv": flat,
    "LPT.csv": priceFile("2024-07-16", "2024-07-17", () => 10),
  });
});
afterAll(() => store.close());

describe("data quality", () => {
  test("a day after the last close is held; the asset's days add up to its calendar", async () => {
    const { coverage, missing, dataset } = await getDataQuality(store.ctx, { asset: "LPT", missing: "held" });
    expect(coverage).toHaveLength(1);
    expect(coverage[0]).toMatchObject({
      asset: "LPT",
      to: "2024-07-18",
      priced: 2,
      held: 1,
      lastPricedDay: "2024-07-17",
    });
    const { expected = 0, priced = 0, held = 0, open = 0, known = 0 } = coverage[0] ?? {};
    expect(priced + held + open + known).toBe(expected);
    expect(missing.rows).toMatchObject([{ asset: "LPT", from: "2024-07-18", to: "2024-07-18", days: 1, kind: "held" }]);
    // Noon of the 19th: the 18th is final by the clock, the last complete day is the 17th.
    expect(dataset).toMatchObject({ asOf: "2024-07-17", dayState: "final", daysLate: 1 });
  });

  test("a verdict is counted by the newest step and keeps value, rule and decider", async () => {
    const key = { assetId: "TAO", day: new Date("2024-07-17"), providerId: "kraken", revision: 1 };
    const shared = { closeUsd: 20, reference: 10, measured: 1, threshold: 0.05, rule: "outlier" };
    await store.ctx.db.quarantineVerdict.createMany({
      data: [
        { ...key, ...shared, seq: 1, verdict: "held", decider: "system", decidedAt: at(60) },
        {
          ...key,
          ...shared,
          seq: 2,
          verdict: "rejected",
          decider: "an admin",
          reason: "fat finger",
          decidedAt: at(30),
        },
      ],
    });
    const { totals, quarantine } = await getDataQuality(store.ctx, { verdict: "decided" });
    expect(totals.verdicts).toEqual({ held: 0, readmitted: 0, accepted: 0, rejected: 1 });
    expect(quarantine.rows).toMatchObject([
      {
        asset: "TAO",
        day: "2024-07-17",
        closeUsd: 20,
        measured: 1,
        verdict: "rejected",
        decider: "an admin",
        steps: 2,
      },
    ]);
    expect((await getDataQuality(store.ctx, { verdict: "held" })).quarantine).toMatchObject({ rows: [], total: 0 });
    const csv = dataQualityCsv(await getDataQuality(store.ctx, { part: "quarantine", format: "csv" }));
    expect(csv).toContain("TAO,2024-07-17,kraken,20,10,1,0.05,outlier,rejected,an admin,fat finger");
  });

  test("a provider shows its breaker and what its budget leaves of the minute", async () => {
    await store.ctx.db.providerState.create({
      data: {
        providerId: "kraken",
        breaker: "open",
        failures: 5,
        retryAt: new Date(NOW + 30 * 60_000),
        budgetPerMinute: 30,
      },
    });
    const [minute, earlier] = [at(0), at(120)];
    await store.ctx.db.providerSpend.createMany({
      data: [
        { providerId: "kraken", minute, weight: 12, calls: 12, errors: 5 },
        { providerId: "kraken", minute: earlier, weight: 7, calls: 7, errors: 1 },
      ],
    });
    const { providers, nextRunAt } = await getDataQuality(store.ctx, {});
    expect(providers.find(({ id }) => id === "kraken")).toMatchObject({
      breaker: "open",
      retryAt: "2024-07-19T12:30:00.000Z",
      budget: 30,
      budgetLeft: 18,
      callsHour: 12,
      errorsHour: 5,
      callsDay: 19,
      errorsDay: 6,
    });
    expect(nextRunAt).toBe("2024-07-20T00:10:00.000Z");
  });

  test("an asset outside the catalogue is refused by name", async () => {
    await expect(getDataQuality(store.ctx, { asset: "NOSUCH" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the indicative NAV", () => {
  const quote = (assetId: string, price: number, quotedAt: Date) =>
    store.ctx.db.latestQuote.create({
      data: { assetId, providerId: "kraken", price, currency: "USD", quotedAt, fetchedAt: quotedAt },
    });

  test("is unknown while a constituent lacks a quote; with all at 11 it is 10 % above the close, stale after five minutes", async () => {
    expect(await getIndicativeNav(store.ctx, { basket: "ai-fund" })).toMatchObject({ net: null, reason: "no-quotes" });
    for (const asset of ["FIL", "RNDR", "TAO", "NEAR"]) await quote(asset, 11, at(1));
    expect(await getIndicativeNav(store.ctx, { basket: "ai-fund" })).toMatchObject({
      net: null,
      reason: "missing-quotes",
      missing: ["LPT"],
    });
    await quote("LPT", 11, at(5));
    const nav = await getIndicativeNav(store.ctx, { basket: "ai-fund" });
    expect(nav).toMatchObject({
      asOf: "2024-07-17",
      reason: null,
      isStale: false,
      oldestQuoteAt: "2024-07-19T11:55:00.000Z",
    });
    expect(nav.gross).toBeCloseTo(110, 8);
    // The 18th has ended since the close, so one more day's fee is taken: 1.1 × (1 − 0.025/365) − 1
    expect(nav.change).toBeCloseTo(0.0999246575, 8);
    await store.ctx.db.latestQuote.updateMany({
      where: { assetId: "LPT" },
      data: { quotedAt: new Date(NOW - 300_001) },
    });
    expect(await getIndicativeNav(store.ctx, { basket: "ai-fund" })).toMatchObject({ isStale: true });
  });
});
