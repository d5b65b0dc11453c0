import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CorrectPrice } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { verifyAudit } from "@/lib/services/audit/verify";
import { getNavSeries } from "@/lib/services/levels/get-nav-series";
import { listRestatements } from "@/lib/services/levels/list-restatements";
import { verifyLevels } from "@/lib/services/levels/verify";
import { correctPrice } from "@/lib/services/prices/correct";
import { decideQuarantine } from "@/lib/services/prices/decide-quarantine";
import { getPriceDay } from "@/lib/services/prices/get-day";
import { asPerson } from "../../support/as-person";
import { chooseAgain } from "../../support/choose-again";
import { launchWeek } from "../../support/launch-week";
import { withLevelsRefused } from "../../support/refuse-levels";
import { storeCloses } from "../../support/store-closes";
import { storeObservations } from "../../support/stored-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
/** The fund's launch members at 10 USD; NEAR (32.99 %) doubles to 20 on the second day. */
beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, launchWeek());
});
afterAll(() => store.close());

const WHY = { reason: "the exchange's own report says 15", source: "https://example.org/report" };
const correct = (changes: Partial<CorrectPrice> = {}) =>
  correctPrice(asPerson(store.ctx, "editor"), {
    asset: "NEAR",
    day: "2024-07-17",
    closeUsd: "15",
    seenVersion: 1,
    ...WHY,
    ...changes,
  });
const priceDay = () => getPriceDay(asPerson(store.ctx, "approver"), { asset: "NEAR", day: "2024-07-17" });
const grossOn17 = async () => (await getNavSeries(store.ctx, { basket: "ai-fund" })).gross[1];

describe("a price corrected by a person", () => {
  test("what was changed since it was read, is not possible or not allowed is refused; nothing is written", async () => {
    const before = await store.ctx.db.observation.count();
    await expect(correct({ seenVersion: 0 })).rejects.toMatchObject({ code: "CONFLICT", message: /it is 20/ });
    await expect(correct({ asset: "NOPE" })).rejects.toMatchObject({ code: "NOT_FOUND", field: "asset" });
    const bad = [
      { day: "2026-03-20" }, // today, in the test's clock
      { day: "2020-10-12" }, // the day before NEAR's listing
      { asset: "RNDR", day: "2024-07-22" }, // the day after RNDR's last
    ];
    for (const input of bad) {
      await expect(correct({ seenVersion: 0, ...input })).rejects.toMatchObject({ code: "VALIDATION", field: "day" });
    }
    await expect(correctPrice(store.ctx, { ...input(), seenVersion: 1 })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(correctPrice(asPerson(store.ctx), input())).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await store.ctx.db.observation.count()).toBe(before);
    expect(await store.ctx.db.auditEntry.count()).toBe(0);
  });

  test("where its levels can't be written, nothing of a correction is", async () => {
    const { db } = store.ctx;
    const stored = () =>
      Promise.all([
        db.observation.count(),
        db.chosenPrice.count(),
        db.quarantineVerdict.count(),
        db.ingestRun.count(),
        db.datasetVersion.count(),
        db.auditEntry.count(),
      ]);
    const before = await stored();
    await withLevelsRefused(db, () => expect(correct()).rejects.toThrow(/level is append-only/));
    expect(await stored()).toEqual(before);
  });

  test.each(["0", "0.000", "-1", "1e3", "1,5", "NaN", "", " 15", "9".repeat(61)])("%j is no price", (closeUsd) => {
    const parsed = CorrectPrice.safeParse({ ...input(), closeUsd });
    expect(parsed.error?.issues[0]?.path).toEqual(["closeUsd"]);
  });

  test("it is the price, with the original beside it; levels move and the restatement says from what to what", async () => {
    // 1 + 0.3299 × (20/10 − 1), in points
    expect(await grossOn17()).toBeCloseTo(132.99, 10);
    expect(await correct()).toMatchObject({ pricesChanged: 1 });
    // 1 + 0.3299 × (15/10 − 1)
    expect(await grossOn17()).toBeCloseTo(116.495, 10);
    expect(await priceDay()).toMatchObject({
      chosen: { closeUsd: "15", quality: "corrected", version: 2 },
      closes: [
        {
          provider: "correction",
          close: "15",
          counts: true,
          verdict: "accepted",
          decider: "editor",
          reason: WHY.reason,
        },
        { provider: "csv", close: "20", counts: false, verdict: null },
      ],
    });
    const { restatements } = await listRestatements(store.ctx, { basket: "ai-fund" });
    expect(restatements).toHaveLength(1);
    expect(restatements[0]).toMatchObject({
      kind: "restatement",
      cause: "price correction",
      firstDay: "2024-07-17",
      days: 1,
    });
    expect(restatements[0]?.changes.grossBefore[0]).toBeCloseTo(132.99, 10);
    expect(restatements[0]?.changes.grossAfter[0]).toBeCloseTo(116.495, 10);
    expect((await verifyLevels(store.ctx, {})).every(({ brokenRows }) => brokenRows === 0)).toBe(true);
  });

  test("the audit holds before, after, reason and source", async () => {
    expect(await store.ctx.db.auditEntry.findMany()).toMatchObject([
      {
        actorName: "editor",
        action: "price.correct",
        subject: "price:NEAR:2024-07-17",
        before: { closeUsd: "20", quality: "imported", version: 1 },
        after: { closeUsd: "15", quality: "corrected", version: 2 },
        ...WHY,
      },
    ]);
  });

  test("no rule and no new import takes it away; the same once more is refused", async () => {
    expect(await chooseAgain(store.ctx)).toEqual({ chosen: 0, held: 0 });
    await storeCloses(store.ctx, { "NEAR.csv": "date,close_usd\n2024-07-17,21\n" });
    expect((await priceDay()).chosen).toMatchObject({ closeUsd: "15", version: 2 });
    await expect(correct({ seenVersion: 2 })).rejects.toMatchObject({ code: "CONFLICT", field: "closeUsd" });
  });

  test("rejecting the correction brings back what the providers say; stating it again brings it back", async () => {
    const person = asPerson(store.ctx, "approver");
    const key = { asset: "NEAR", day: "2024-07-17", provider: "correction", revision: 1 };
    await decideQuarantine(person, { ...key, decision: "rejected", reason: "the report was withdrawn" });
    expect((await priceDay()).chosen).toMatchObject({ closeUsd: "21", quality: "imported", version: 3 });
    expect(await grossOn17()).toBeCloseTo(100 + 32.99 * 1.1, 10);
    await correct({ seenVersion: 3 });
    expect((await priceDay()).chosen).toMatchObject({ closeUsd: "15", quality: "corrected", version: 4 });
  });

  test("a price can be stated for a day without one; ten at once make one correction and one audit row", async () => {
    const rows = await store.ctx.db.auditEntry.count();
    const day = { asset: "AKT", day: "2024-07-17", seenVersion: 0 };
    const all = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => correct({ ...day, closeUsd: `3.${i}` })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await store.ctx.db.observation.count({ where: { assetId: "AKT" } })).toBe(1);
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: rows + 1, broken: [] });
  });

  test("what a rule held stays held beside a correction, and is not called readmitted", async () => {
    const firstDay = dayFromIso("2026-03-01");
    await storeObservations(store.ctx, { provider: "binance", firstDay, closes: ["100"] });
    await storeObservations(store.ctx, { provider: "coinbase", firstDay, closes: ["150"] });
    await correct({ asset: "TAO", day: "2026-03-01", closeUsd: "120", seenVersion: 2 });
    const day = await getPriceDay(asPerson(store.ctx, "editor"), { asset: "TAO", day: "2026-03-01" });
    expect(day.chosen).toMatchObject({ closeUsd: "120", version: 3 });
    expect(day.closes.map(({ provider, verdict, counts }) => [provider, verdict, counts])).toEqual([
      ["correction", "accepted", true],
      ["coinbase", "held", false],
      ["binance", "held", false],
    ]);
  });
});

function input(): CorrectPrice {
  return { asset: "NEAR", day: "2024-07-17", closeUsd: "15", seenVersion: 1, ...WHY };
}
