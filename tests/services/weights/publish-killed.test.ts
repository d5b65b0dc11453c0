import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "@/lib/services/audit/verify";
import { verifyLevels } from "@/lib/services/levels/verify";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { revertWeightSet } from "@/lib/services/weights/revert";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { asSteppedUp } from "../../support/as-stepped-up";
import { findDraft } from "../../support/find-draft";
import { launchDraft } from "../../support/launch-draft";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";

const NOW = Date.parse("2024-07-30T12:00:00Z");
let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
  await storeCloses(store.ctx, launchWeek(), "import");
});
afterAll(() => store.close());

const as = (name: string, role: "editor" | "approver") => asSteppedUp(store.ctx, name, role);

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error("the process ended")));
  });
}

/**
 * Has a process of its own approve a draft and kills it so many milliseconds into it, or once it says that it is done.
 * @returns whether it said so, and after how many milliseconds it was killed
 */
async function approveAndKill(key: { id: string; version: number }, delayMs: number) {
  const child = fork(path.resolve(import.meta.dirname, "../../support/approve-process.ts"), [store.url, String(NOW)], {
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  await nextMessage(child);
  let isAcknowledged = false;
  const done = new Promise<void>((resolve) => {
    child.on("message", (message) => {
      isAcknowledged = message === "approved";
      resolve();
    });
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const startedMs = performance.now();
  child.send(key);
  await Promise.race([sleep(delayMs), done]);
  child.kill("SIGKILL");
  const killedMs = performance.now() - startedMs;
  await gone;
  return { isAcknowledged, killedMs };
}

/** The database may still be running the statement of a client that is gone. */
async function settled(): Promise<void> {
  for (;;) {
    const rows = await store.ctx.db.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`;
    if (rows[0]?.busy === 0) return;
    await sleep(5);
  }
}

async function submitted(nearBps: number) {
  const saved = await saveWeightDraft(as("ada", "editor"), { key: null, content: launchDraft(nearBps) });
  const { id, version } = await submitWeightDraft(as("ada", "editor"), { id: saved.id, version: saved.version });
  return { id, version };
}

async function undo(id: string): Promise<void> {
  const setId = (await findDraft(as("ada", "editor"), { id })).setId ?? "";
  await revertWeightSet(as("ben", "approver"), { setId, reason: "the trial is over" });
}

test(
  "K2 kill -9 during approval: the set is whole or absent, its audit row with it, chain and levels verify",
  async () => {
    const ends = { whole: 0, absent: 0 };
    // How long an undisturbed one takes here and now says where to cut the others.
    const first = await submitted(3_000);
    const { killedMs: wholeMs } = await approveAndKill(first, 60_000);
    await undo(first.id);
    await runTrials({ row: "K2", seed: 1, short: 10, long: 200 }, async (seed) => {
      const { id, version } = await submitted(3_000 + (seed % 900));
      const auditBefore = await store.ctx.db.auditEntry.count();
      const [share = 0] = fc.sample(fc.double({ min: 0, max: 1.6, noNaN: true }), { seed, numRuns: 1 });
      const { isAcknowledged } = await approveAndKill({ id, version }, share * wholeMs);
      await settled();
      const draft = await findDraft(as("ada", "editor"), { id });
      const sets = await store.ctx.db.weightSet.findMany({ where: { draftId: id }, include: { entries: true } });
      const auditRows = (await store.ctx.db.auditEntry.count()) - auditBefore;
      if (draft.status === "published") {
        ends.whole += 1;
        expect(sets.map(({ entries }) => entries.reduce((sum, { weightBps }) => sum + weightBps, 0))).toEqual([10_000]);
        expect(auditRows).toBe(2);
      } else {
        ends.absent += 1;
        expect([draft.status, draft.version, sets.length, auditRows]).toEqual(["submitted", version, 0, 0]);
        expect(isAcknowledged).toBe(false);
        // What was left undone can be done.
        await approveWeightDraft(as("ben", "approver"), { id, version });
      }
      const verdicts = await verifyLevels(store.ctx, { basket: "ai-fund" });
      expect(verdicts.flatMap(({ firstBroken }) => firstBroken ?? [])).toEqual([]);
      expect((await verifyAudit(store.ctx)).broken).toEqual([]);
      await undo(id);
      return { rowsLost: isAcknowledged && draft.status !== "published" ? 1 : 0 };
    });
    console.log(`K2: killed before the end ${ends.absent} times, after it ${ends.whole} times`);
    expect([ends.whole > 0, ends.absent > 0]).toEqual([true, true]);
  },
  trialsTimeoutMs(120_000),
);
