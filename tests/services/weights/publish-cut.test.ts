import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDb } from "@/lib/db/client";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { verifyLevels } from "@/lib/services/levels/verify";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { publishDueWeights } from "@/lib/services/weights/publish-due";
import { revertWeightSet } from "@/lib/services/weights/revert";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { asSteppedUp } from "../../support/as-stepped-up";
import { type Cut, startCuttingProxy } from "../../support/cutting-proxy";
import { findDraft } from "../../support/find-draft";
import { launchDraft } from "../../support/launch-draft";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";

const NOW = Date.parse("2024-07-30T12:00:00Z");
const LATER = Date.parse("2024-08-02T12:00:00Z");

let store: Awaited<ReturnType<typeof createTestStore>>;
let proxy: Awaited<ReturnType<typeof startCuttingProxy>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
  await storeCloses(store.ctx, launchWeek(), "import");
  proxy = await startCuttingProxy(store.url);
});
afterAll(async () => {
  await proxy?.close();
  await store?.close();
});

/** Everything that publishing may touch, as text. */
async function stateOf({ db }: Ctx): Promise<string> {
  const [sets, levels, audit, drafts, versions, restatements] = await Promise.all([
    db.weightSet.findMany({ include: { entries: { orderBy: { position: "asc" } } }, orderBy: { id: "asc" } }),
    db.level.findMany({ where: { basketId: "ai-fund" }, orderBy: { day: "asc" } }),
    db.auditEntry.findMany({ orderBy: { seq: "asc" } }),
    db.weightDraft.findMany({ include: { rows: true }, orderBy: { id: "asc" } }),
    db.datasetVersion.findMany({ orderBy: { version: "asc" } }),
    db.restatement.findMany({ include: { changes: true }, orderBy: { id: "asc" } }),
  ]);
  return JSON.stringify([sets, levels, audit, drafts, versions, restatements]);
}

/** Runs `work` on a line that is cut; whether it went through. */
async function cutAt(cut: Cut, now: number, work: (ctx: Ctx) => Promise<unknown>): Promise<boolean> {
  const db = createDb({ url: proxy.url, schema: "public", maxConnections: 2 });
  proxy.arm(cut);
  try {
    await work({ ...store.ctx, db, now: () => now });
    return true;
  } catch {
    return false;
  } finally {
    proxy.arm({ statement: Number.POSITIVE_INFINITY, side: "before" });
    await db.$disconnect().catch(() => undefined);
  }
}

const sides = ["before", "after"] as const;

/**
 * Cuts the line at each statement in turn, on either side, until the work goes through uncut. Each cut leaves what stood, or
 * all of it done: never a part.
 * @param prepare what the work needs, made anew after each time that it went through
 */
async function cutEverywhere(
  now: number,
  prepare: () => Promise<(ctx: Ctx) => Promise<unknown>>,
  undo: () => Promise<void>,
) {
  let cuts = 0;
  for (let statement = 1; ; statement += 1) {
    for (const side of sides) {
      const work = await prepare();
      const before = await stateOf(store.ctx);
      const isThrough = await cutAt({ statement, side }, now, work);
      // The database may still be taking the broken line's transaction back.
      await store.ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit_entry'))`;
      const after = await stateOf(store.ctx);
      if (proxyIsPast(isThrough, before, after)) {
        await undo();
        return { cuts, statements: statement - 1 };
      }
      cuts += 1;
      if (after !== before) {
        await expectWhole();
        await undo();
      }
    }
  }
}

/** The cut lay past the last statement: the work went through as if nothing were. */
const proxyIsPast = (isThrough: boolean, before: string, after: string) => isThrough && before !== after;

/** What was done is done as a whole: set, levels and audit agree. */
async function expectWhole(): Promise<void> {
  const published = await store.ctx.db.weightDraft.findMany({ where: { status: "published" } });
  for (const draft of published) {
    const sets = await store.ctx.db.weightSet.findMany({
      where: { draftId: draft.id, supersededAt: null },
      include: { entries: true },
    });
    expect(sets.map(({ entries }) => entries.reduce((sum, { weightBps }) => sum + weightBps, 0))).toEqual([10_000]);
  }
  const verdicts = await verifyLevels(store.ctx, { basket: "ai-fund" });
  expect(verdicts.flatMap(({ firstBroken }) => firstBroken ?? [])).toEqual([]);
  expect((await verifyAudit(store.ctx)).broken).toEqual([]);
}

const as = (name: string, role: "editor" | "approver", ctx: Ctx = store.ctx) => asSteppedUp(ctx, name, role);

async function submitted(effectiveDay: string, nearBps: number) {
  const content = launchDraft(nearBps, { effectiveDay, announcedDay: null });
  const saved = await saveWeightDraft(as("ada", "editor"), { key: null, content });
  const { id, version } = await submitWeightDraft(as("ada", "editor"), { id: saved.id, version: saved.version });
  return { id, version };
}

async function undoPublished(): Promise<void> {
  const set = await store.ctx.db.weightSet.findFirst({ where: { draftId: { not: null }, supersededAt: null } });
  if (set !== null) await revertWeightSet(as("ben", "approver"), { setId: set.id, reason: "the trial is over" });
}

describe("F3 publishing, its line cut at every statement: all of it or nothing", () => {
  test("F3 approval that publishes", async () => {
    let key = await submitted("2024-07-16", 5_000);
    const { cuts, statements } = await cutEverywhere(
      NOW,
      async () => {
        const { status } = await findDraft(as("ada", "editor"), key);
        if (status !== "submitted") key = await submitted("2024-07-16", 5_000);
        return (ctx) => approveWeightDraft(as("ben", "approver", ctx), key);
      },
      undoPublished,
    );
    console.log(`F3: approve, ${cuts} cuts of ${statements} statements, 0 failures`);
    expect(statements).toBeGreaterThan(15);
  }, 240_000);

  test("F3 revert", async () => {
    const { cuts, statements } = await cutEverywhere(
      NOW,
      async () => {
        const inForce = await store.ctx.db.weightSet.findFirst({
          where: { draftId: { not: null }, supersededAt: null },
        });
        if (inForce === null) await approveWeightDraft(as("ben", "approver"), await submitted("2024-07-16", 4_000));
        const set = await store.ctx.db.weightSet.findFirstOrThrow({
          where: { draftId: { not: null }, supersededAt: null },
        });
        return (ctx) => revertWeightSet(as("ben", "approver", ctx), { setId: set.id, reason: "a trial" });
      },
      async () => undefined,
    );
    console.log(`F3: revert, ${cuts} cuts of ${statements} statements, 0 failures`);
    expect(statements).toBeGreaterThan(15);
  }, 240_000);

  test("F3 publication of what was scheduled", async () => {
    const schedule = async () => approveWeightDraft(as("ben", "approver"), await submitted("2024-08-01", 4_500));
    let waiting = await schedule();
    const { cuts, statements } = await cutEverywhere(
      LATER,
      async () => {
        if ((await findDraft(as("ada", "editor"), { id: waiting.id })).status !== "approved")
          waiting = await schedule();
        return publishDueWeights;
      },
      undoPublished,
    );
    console.log(`F3: scheduled, ${cuts} cuts of ${statements} statements, 0 failures`);
    expect(statements).toBeGreaterThan(15);
  }, 240_000);
});
