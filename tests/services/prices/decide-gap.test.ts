import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DecideGap } from "@/lib/contracts/ingest/price-admin";
import { decideGap } from "@/lib/services/prices/decide-gap";
import { getDataQuality } from "@/lib/services/quality/get";
import { asPerson } from "../../support/as-person";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

let store: Awaited<ReturnType<typeof createTestStore>>;
/** MASA, listed on 2024-04-11, has a close on its first day and its fourth. */
beforeAll(async () => {
  store = await createTestStore();
  await storeCloses(store.ctx, { "MASA.csv": "date,close_usd\n2024-04-11,1\n2024-04-14,1\n" });
});
afterAll(() => store.close());

const decide = (changes: Partial<DecideGap> = {}) =>
  decideGap(asPerson(store.ctx, "editor"), {
    asset: "MASA",
    from: "2024-04-11",
    to: "2024-04-20",
    decision: "known",
    reason: "no exchange had it open",
    ...changes,
  });
const stretches = async () =>
  (await getDataQuality(store.ctx, { asset: "MASA", missing: "known" })).missing.rows.map(({ from, to }) => [from, to]);

describe("a gap that a person calls known", () => {
  test("a range turned round, out of the asset's days, or without a gap is refused by its field", async () => {
    const refuse = async (changes: Partial<DecideGap>, field: string) =>
      await expect(decide(changes)).rejects.toMatchObject({ code: "VALIDATION", field });
    await refuse({ from: "2024-04-21" }, "from");
    await refuse({ from: "2024-04-10" }, "from");
    await refuse({ to: "2026-03-20" }, "to");
    await refuse({ to: "2024-04-11" }, "from");
    await refuse({ asset: "RNDR", from: "2024-07-21", to: "2024-07-22" }, "to");
    await expect(decide({ asset: "NOPE" })).rejects.toMatchObject({ code: "NOT_FOUND", field: "asset" });
    await expect(decideGap(store.ctx, { ...ASK, decision: "known" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await store.ctx.db.priceGap.count()).toBe(0);
  });

  test("days with a price are left alone, the reason stays, the data quality shows it, the audit records it", async () => {
    expect(await decide()).toEqual({ days: 8 });
    const gaps = await store.ctx.db.priceGap.findMany({ orderBy: { day: "asc" } });
    expect(gaps.map(({ day }) => day.getUTCDate())).toEqual([12, 13, 15, 16, 17, 18, 19, 20]);
    expect(gaps.every(({ nextAskAt }) => nextAskAt === null)).toBe(true);
    expect(new Set(gaps.map(({ status, reason }) => `${status}: ${reason}`))).toEqual(
      new Set(["known: no exchange had it open"]),
    );
    // The three days after the last close are carried; from the fourth on the gap shows.
    expect(await stretches()).toContainEqual(["2024-04-18", "2024-04-20"]);
    expect(await store.ctx.db.auditEntry.findMany()).toMatchObject([
      {
        action: "gap.known",
        subject: "gap:MASA:2024-04-11:2024-04-20",
        before: { open: 0, known: 0, unnoted: 8 },
        after: { open: 0, known: 8, unnoted: 0 },
        reason: "no exchange had it open",
      },
    ]);
  });

  test("the same again is a conflict; opening it again requests it at once", async () => {
    await expect(decide()).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await decide({ decision: "open", from: "2024-04-20", reason: "a dump turned up" })).toEqual({ days: 1 });
    const gap = await store.ctx.db.priceGap.findFirstOrThrow({ orderBy: { day: "desc" } });
    expect(gap).toMatchObject({ status: "open", attempts: 0, reason: "a dump turned up" });
    expect(gap.nextAskAt?.getTime()).toBe(store.ctx.now());
    expect(await store.ctx.db.auditEntry.count()).toBe(2);
  });
});

const ASK = { asset: "MASA", from: "2024-04-11", to: "2024-04-20", reason: "x" };
