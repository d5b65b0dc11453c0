import { afterAll, beforeAll, expect, test } from "vitest";
import type { WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { createDb, type Db } from "@/lib/db/client";
import { DetailedError } from "@/lib/errors";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { approveWeightDraft } from "@/lib/services/weights/approve";
import { revertWeightSet } from "@/lib/services/weights/revert";
import { saveWeightDraft } from "@/lib/services/weights/save";
import { submitWeightDraft } from "@/lib/services/weights/submit";
import { withdrawWeightDraft } from "@/lib/services/weights/withdraw";
import { asSteppedUp } from "../../support/as-stepped-up";
import { findDraft } from "../../support/find-draft";
import { launchDraft } from "../../support/launch-draft";
import { launchWeek } from "../../support/launch-week";
import { storeCloses } from "../../support/store-closes";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";

const EDITORS = 20;

let store: Awaited<ReturnType<typeof createTestStore>>;
let crowd: Db;
let ctx: Ctx;
const as = (name: string, role: "editor" | "approver") => asSteppedUp(ctx, name, role);

beforeAll(async () => {
  store = await createTestStore(() => Date.parse("2024-07-30T12:00:00Z"));
  await storeCloses(store.ctx, launchWeek(), "import");
  // A connection for each of them, so that they meet in the database and nowhere else.
  crowd = createDb({ url: store.url, schema: "public", maxConnections: EDITORS });
  ctx = { ...store.ctx, db: crowd };
});
afterAll(async () => {
  await crowd.$disconnect();
  await store.close();
});

/** How each of them fared: what they got, or the version that stood in their way. */
async function fates<T>(work: readonly Promise<T>[]): Promise<{ won: T[]; conflicts: WeightDraft[] }> {
  const settled = await Promise.allSettled(work);
  const conflicts = settled.flatMap((one) => {
    if (one.status === "fulfilled") return [];
    if (one.reason instanceof DetailedError && one.reason.code === "CONFLICT")
      return [one.reason.details as WeightDraft];
    throw one.reason;
  });
  return { won: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])), conflicts };
}

test(
  "C1 twenty editors save one version at once: one wins, the others get its version back",
  async () => {
    await runTrials({ row: "C1", seed: 1, short: 5, long: 50 }, async (seed) => {
      const first = await saveWeightDraft(as("ada", "editor"), { key: null, content: launchDraft() });
      const key = { id: first.id, version: first.version };
      const rowsBefore = await ctx.db.auditEntry.count();
      const names = Array.from({ length: EDITORS }, (_, i) => `editor ${seed} ${i}`);
      const { won, conflicts } = await fates(
        names.map((reason, i) =>
          saveWeightDraft(as(`e${i}`, "editor"), { key, content: launchDraft(4_000 + i, { reason }) }),
        ),
      );
      expect([won.length, conflicts.length]).toEqual([1, EDITORS - 1]);
      const stored = await findDraft(as("ada", "editor"), { id: first.id });
      expect(stored).toEqual(won[0]);
      expect([stored.version, names.includes(stored.reason)]).toEqual([2, true]);
      expect(conflicts.every((other) => other.version === 2 && other.reason === stored.reason)).toBe(true);
      expect((await ctx.db.auditEntry.count()) - rowsBefore).toBe(1);
      await withdrawWeightDraft(as("ada", "editor"), { id: first.id, version: 2, reason: "the trial is over" });
      return { rowsLost: 0 };
    });
    expect((await verifyAudit(ctx)).broken).toEqual([]);
  },
  trialsTimeoutMs(60_000),
);

test(
  "C3 approve, edit and withdraw meet: what was approved is what was submitted",
  async () => {
    const ends = { approved: 0, edited: 0, withdrawn: 0 };
    await runTrials({ row: "C3", seed: 1, short: 50, long: 500 }, async (seed) => {
      const submittedNear = 3_000 + (seed % 1_000);
      const content = launchDraft(submittedNear);
      const saved = await saveWeightDraft(as("ada", "editor"), { key: null, content });
      const key = { id: saved.id, version: saved.version };
      const submitted = await submitWeightDraft(as("ada", "editor"), key);
      const at = { id: submitted.id, version: submitted.version };
      const work = [
        () => approveWeightDraft(as("ben", "approver"), at),
        () => saveWeightDraft(as("eve", "editor"), { key: at, content: launchDraft(6_900) }),
        () => withdrawWeightDraft(as("ada", "editor"), { ...at, reason: "on second thought" }),
      ];
      // Another order each time: who asks first is often who wins.
      const order = [seed % 3, (seed + 1 + (seed % 2)) % 3, (seed + 2 - (seed % 2)) % 3];
      const { won } = await fates(order.map((i) => (work[i] as (typeof work)[number])()));
      expect(won.length).toBe(1);
      const stored = await findDraft(as("ada", "editor"), { id: saved.id });
      if (stored.status === "published") {
        ends.approved += 1;
        expect(stored.rows).toEqual(content.rows);
        const set = await ctx.db.weightSet.findUniqueOrThrow({
          where: { id: stored.setId ?? "" },
          include: { entries: true },
        });
        const weights = Object.fromEntries(set.entries.map(({ assetId, weightBps }) => [assetId, weightBps]));
        expect(weights).toEqual(Object.fromEntries(content.rows.map(({ symbol, weightBps }) => [symbol, weightBps])));
        await revertWeightSet(as("ben", "approver"), { setId: set.id, reason: "the trial is over" });
      } else if (stored.status === "draft") {
        ends.edited += 1;
        expect(stored.rows[0]?.weightBps).toBe(6_900);
        await withdrawWeightDraft(as("ada", "editor"), { id: stored.id, version: stored.version, reason: "over" });
      } else {
        ends.withdrawn += 1;
        expect([stored.status, stored.rows]).toEqual(["withdrawn", content.rows]);
      }
      return { rowsLost: 0 };
    });
    // A race that one side always wins tries nothing.
    expect([ends.approved > 0, ends.edited > 0, ends.withdrawn > 0]).toEqual([true, true, true]);
    expect((await verifyAudit(ctx)).broken).toEqual([]);
  },
  trialsTimeoutMs(120_000),
);
