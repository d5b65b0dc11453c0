import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DecideQuarantine } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import { verifyAudit } from "@/lib/services/audit/verify";
import { decideQuarantine } from "@/lib/services/prices/decide-quarantine";
import { asPerson } from "../../support/as-person";
import { chooseAgain } from "../../support/choose-again";
import { storeObservations } from "../../support/stored-closes";
import { createTestStore } from "../../support/test-store";

const DAY = dayFromIso("2026-03-01");
const JUMP = { asset: "TAO", day: "2026-03-02", provider: "binance", revision: 1 };

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore();
  await storeObservations(store.ctx, { provider: "binance", firstDay: DAY, closes: ["100", "210", "150"] });
});
afterAll(() => store.close());

const closes = async () => [...((await loadPriceHistories(store.ctx.db, ["TAO"])).get("TAO")?.closeUsd ?? [])];
const decide = (decision: "accepted" | "rejected", changes: Partial<Parameters<typeof decideQuarantine>[1]> = {}) =>
  decideQuarantine(asPerson(store.ctx, "editor"), {
    ...JUMP,
    decision,
    reason: "seen on the exchange",
    ...changes,
  });

describe("a person's verdict", () => {
  test("accepting a held jump makes it the price; rule and figures stay beside decider and reason", async () => {
    expect(await closes()).toEqual([100, 150]);
    expect(await decide("accepted")).toMatchObject({ pricesChanged: 1 });
    expect(await closes()).toEqual([100, 210, 150]);
    const trail = await store.ctx.db.quarantineVerdict.findMany({ orderBy: { seq: "asc" } });
    expect(trail.map((row) => [row.seq, row.verdict, row.rule, row.measured, row.decider, row.reason])).toEqual([
      [1, "held", "unconfirmed-jump", 1.1, "system", null],
      [2, "accepted", "unconfirmed-jump", 1.1, "editor", "seen on the exchange"],
    ]);
  });

  test("the audit records it in the same transaction: who, before, after, why", async () => {
    const [row, ...others] = await store.ctx.db.auditEntry.findMany();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      actorId: "person-editor",
      action: "price.decide",
      subject: "price:TAO:2026-03-02:binance/1",
      before: { verdict: "held", closeUsd: "210" },
      after: { verdict: "accepted", closeUsd: "210" },
      reason: "seen on the exchange",
    });
  });

  test("only an editor, an approver or an admin decides; neither a job nor a reader does", async () => {
    const ask = { ...JUMP, decision: "rejected" as const, reason: "no" };
    await expect(decideQuarantine(store.ctx, ask)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(decideQuarantine(asPerson(store.ctx), ask)).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const reason of ["", "   ", "x".repeat(2_001)]) {
      expect(DecideQuarantine.safeParse({ ...ask, reason }).success).toBe(false);
    }
  });

  test("it counts whatever the rules say, until a person changes it", async () => {
    expect(await chooseAgain(store.ctx)).toEqual({ chosen: 0, held: 0 });
    await expect(decide("accepted")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await decide("rejected", { reason: "a fat finger after all" })).toMatchObject({ pricesChanged: 1 });
    expect(await closes()).toEqual([100, 150]);
    expect(await chooseAgain(store.ctx)).toEqual({ chosen: 0, held: 0 });
  });

  test("an observation that no rule doubts can be rejected as well", async () => {
    expect(await decide("rejected", { day: "2026-03-03" })).toMatchObject({ pricesChanged: 1 });
    expect(await closes()).toEqual([100]);
    const row = await store.ctx.db.quarantineVerdict.findFirstOrThrow({ orderBy: { day: "desc" } });
    expect([row.rule, row.verdict, row.closeUsd.toFixed()]).toEqual(["manual", "rejected", "150"]);
  });

  test("no observation and a replaced revision are refused; nothing is written", async () => {
    const before = await store.ctx.db.quarantineVerdict.count();
    await expect(decide("accepted", { provider: "kraken" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(decide("accepted", { revision: 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await storeObservations(store.ctx, { provider: "binance", firstDay: DAY + 1, closes: ["103"] });
    await expect(decide("accepted")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await store.ctx.db.quarantineVerdict.count()).toBe(before);
    expect(await closes()).toEqual([100, 103]);
  });

  test("verdicts refuse to be changed or deleted", async () => {
    await expect(store.ctx.db.quarantineVerdict.updateMany({ data: { decider: "x" } })).rejects.toThrow("append-only");
    await expect(store.ctx.db.quarantineVerdict.deleteMany()).rejects.toThrow("append-only");
  });

  test("twenty who decide the same at once: one verdict", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => decide("rejected", { revision: 2, reason: `reason ${i}` })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await store.ctx.db.quarantineVerdict.count({ where: { revision: 2 } })).toBe(1);
    // accepted, rejected, the unheld one rejected, and this one
    expect(await verifyAudit(store.ctx)).toMatchObject({ rows: 4, broken: [] });
  });
});
