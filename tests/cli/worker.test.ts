import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadQueueState } from "@/lib/db/ingest/jobs";
import { childEnv } from "@/lib/env";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { type Simulator, startSimulator } from "@/lib/simulator/start-simulator";
import { createTestStore } from "../support/test-store";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PROVIDERS = ["binance", "coinbase", "kraken", "coingecko", "defillama"] as const;
/** the whole product is promised to be gone by then */
const GONE_WITHIN_MS = 25_000;

let store: Awaited<ReturnType<typeof createTestStore>>;
let simulator: Simulator;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  store = await createTestStore(Date.now);
  simulator = await startSimulator({ source: createSeededMarket(1), port: 0, host: "127.0.0.1", now: Date.now });
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await simulator.close();
  await store.close();
});

/** The worker process as npm start runs it, with the simulator in the place of every provider. */
async function startWorker(): Promise<ChildProcess> {
  const urls = PROVIDERS.map((id) => [`TRACKLIGHT_${id.toUpperCase()}_URL`, simulator.url(id)]);
  const child = fork(path.join(ROOT, "lib/cli/process/worker.ts"), [], {
    cwd: ROOT,
    execArgv: ["--import", import.meta.resolve("tsx")],
    env: childEnv({
      DATABASE_URL: store.url,
      TRACKLIGHT_SCHEMA: "public",
      TRACKLIGHT_LOG_LEVEL: "silent",
      ...Object.fromEntries(urls),
    }),
  });
  workers.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  return child;
}

async function until(isSo: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  for (const startedMs = Date.now(); !(await isSo()); await sleep(50)) {
    if (Date.now() - startedMs > withinMs) throw new Error(`not so after ${withinMs} ms`);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
  const startedMs = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });
  return { code, ms: Date.now() - startedMs };
}

describe("the worker process", () => {
  test("brings quotes of every provider at once, and prices; two workers never do one job twice", async () => {
    await Promise.all([startWorker(), startWorker()]);
    const { db } = store.ctx;
    await until(async () => (await db.latestQuote.groupBy({ by: ["providerId"] })).length === PROVIDERS.length);
    await until(async () => (await db.observation.count()) > 3_000);
    const runs = await db.ingestRun.groupBy({ by: ["providerId"], _count: true, where: { kind: "nightly" } });
    expect(Object.fromEntries(runs.map(({ providerId, _count }) => [providerId, _count]))).toEqual(
      Object.fromEntries(PROVIDERS.map((id) => [id, 1])),
    );
    const states = await db.providerState.findMany();
    expect(states.map(({ breaker }) => breaker)).toEqual(PROVIDERS.map(() => "closed"));
    // A day is fetched once: no provider has said anything twice.
    expect(await db.observation.count({ where: { revision: { gt: 1 } } })).toBe(0);
  }, 90_000);

  test("SIGTERM hands the running job back to the queue, in time, and the next worker goes on with it", async () => {
    const { db } = store.ctx;
    const endings = await Promise.all(workers.splice(0).map((child) => end(child, "SIGTERM")));
    for (const { code, ms } of endings) {
      expect(code).toBe(0);
      expect(ms).toBeLessThan(GONE_WITHIN_MS);
    }
    const before = await db.observation.count();
    expect(await loadQueueState(db)).toMatchObject({ running: 0, failed: [] });
    expect((await loadQueueState(db))?.waiting).toBeGreaterThan(0);
    const runs = await db.ingestRun.findMany({ where: { kind: "nightly", status: { not: "done" } } });
    expect(new Set(runs.map(({ status, error }) => `${status}: ${error}`))).toEqual(
      new Set(["aborted: it was stopped"]),
    );
    await startWorker();
    await until(async () => (await db.observation.count()) > before);
    expect(await db.observation.count({ where: { revision: { gt: 1 } } })).toBe(0);
  }, 90_000);

  test("a worker that is killed loses its job to the others within seconds", async () => {
    const { db } = store.ctx;
    await until(async () => (await loadQueueState(db))?.running !== 0);
    const [victim] = workers.splice(0);
    if (victim) await end(victim, "SIGKILL");
    expect((await loadQueueState(db))?.running).toBeGreaterThan(0);
    const before = await db.observation.count();
    await startWorker();
    await until(async () => (await db.observation.count()) > before, 40_000);
  }, 90_000);
});
