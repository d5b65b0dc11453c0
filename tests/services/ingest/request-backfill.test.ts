import { runMigrations } from "graphile-worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runWorker } from "@/lib/cli/worker/run-worker";
import { jobsSchema } from "@/lib/db/ingest/jobs";
import { createLog } from "@/lib/log/create-log";
import { verifyAudit } from "@/lib/services/audit/verify";
import { listBackfills } from "@/lib/services/ingest/list-backfills";
import { requestBackfill } from "@/lib/services/ingest/request-backfill";
import { asPerson } from "../../support/as-person";
import { createTestStore } from "../../support/test-store";

/** 2026-03-20 */
const NOW = Date.UTC(2026, 2, 20, 12);
const REASON = "Two days of its exchange were missing";

let store: Awaited<ReturnType<typeof createTestStore>>;
beforeAll(async () => {
  store = await createTestStore(() => NOW);
});
afterAll(() => store.close());

const editor = () => asPerson(store.ctx, "editor");
const audits = () => store.ctx.db.auditEntry.count();
const isRefused = async (input: Parameters<typeof requestBackfill>[1], code: string, field?: string) => {
  const before = await audits();
  await expect(requestBackfill(editor(), input)).rejects.toMatchObject({ code, ...(field && { field }) });
  expect(await audits()).toBe(before);
};

describe("a backfill requested by an admin", () => {
  test("is refused in plain words where no worker would hear of it, and leaves no trace", async () => {
    await isRefused({ asset: "TAO", from: null, reason: REASON }, "CONFLICT");
    expect(await listBackfills(editor())).toEqual({ queue: null, runs: [] });
  });

  test("is refused for an asset that there is not, and for a day that has not ended", async () => {
    await isRefused({ asset: "NOSUCH", from: null, reason: REASON }, "NOT_FOUND", "asset");
    await isRefused({ asset: null, from: "2026-03-20", reason: REASON }, "VALIDATION", "from");
  });

  test("waits once however often it is requested, beside others; the audit says who wanted it and why", async () => {
    await runMigrations({ connectionString: store.url, schema: jobsSchema("public") });
    await requestBackfill(editor(), { asset: "TAO", from: "2026-03-01", reason: REASON });
    await requestBackfill(editor(), { asset: "TAO", from: "2026-03-01", reason: REASON });
    await requestBackfill(editor(), { asset: null, from: null, reason: REASON });
    expect(await listBackfills(editor())).toMatchObject({ queue: { waiting: 2, running: 0, lastError: null } });
    const entries = await store.ctx.db.auditEntry.findMany({ orderBy: { seq: "desc" }, take: 2 });
    expect(entries).toMatchObject([
      { action: "prices.backfill", subject: "prices:all", after: { asset: null, from: null }, reason: REASON },
      { action: "prices.backfill", subject: "prices:TAO", after: { asset: "TAO", from: "2026-03-01" }, reason: REASON },
    ]);
    expect(await verifyAudit(store.ctx)).toMatchObject({ broken: [] });
  });

  test("reaches the worker as requested, one after the other", async () => {
    const got: unknown[] = [];
    const worker = await runWorker({
      url: store.url,
      schema: "public",
      tasks: { backfill: async (payload) => void got.push(payload) },
      concurrency: 3,
      log: createLog({ level: "silent", secrets: [] }),
    });
    await expect.poll(() => got, { timeout: 20_000 }).toHaveLength(2);
    await worker.stop();
    expect(got).toEqual([{ assets: ["TAO"], from: "2026-03-01" }, {}]);
    expect(await listBackfills(editor())).toMatchObject({ queue: { waiting: 0, running: 0 } });
  });
});
