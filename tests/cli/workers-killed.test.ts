import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeWorkerUtils } from "graphile-worker";
import { expect, test } from "vitest";
import { jobsSchema, loadQueueState } from "@/lib/db/ingest/jobs";
import { seededRandom } from "@/lib/simulator/seeded-random";
import { createTestStore } from "../support/test-store";
import { runTrials, trialsTimeoutMs } from "../support/trials";

const ASSETS = ["TAO", "FIL", "LPT", "NEAR", "RENDER", "GRT", "BTC", "ETH", "SOL", "UNI"];
const DAYS = 500;
const FIRST_DAY = 19_800;
const WORKERS = 4;

const closeOf = (asset: number, day: number): string => (100 + asset + ((day * 7) % 13) / 10).toFixed(2);

async function startWorker(url: string): Promise<ChildProcess> {
  const child = fork(path.resolve(import.meta.dirname, "../support/append-worker.ts"), [url], {
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  return child;
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  await gone;
}

test(
  "C2 four workers, 5,000 jobs, random kills: each close is stored, and once",
  async () => {
    let kills = 0;
    await runTrials({ row: "C2", seed: 1, short: 1, long: 5 }, async (seed) => {
      const random = seededRandom("kills", seed);
      const store = await createTestStore();
      const utils = await makeWorkerUtils({ connectionString: store.url, schema: jobsSchema("public") });
      const running: ChildProcess[] = [];
      try {
        await utils.migrate();
        await utils.addJobs(
          ASSETS.flatMap((asset, a) =>
            Array.from({ length: DAYS }, (_, t) => ({
              identifier: "append",
              payload: { asset, day: FIRST_DAY + t, close: closeOf(a, FIRST_DAY + t) },
            })),
          ),
        );
        for (let i = 0; i < WORKERS; i++) running.push(await startWorker(store.url));
        for (;;) {
          const queue = await loadQueueState(store.ctx.db);
          if (queue?.waiting === 0 && queue.running === 0) break;
          await sleep(200 + random() * 1_200);
          const victim = Math.floor(random() * WORKERS);
          if (queue !== null && queue.waiting > 0) {
            await kill(running[victim]);
            running[victim] = await startWorker(store.url);
            kills += 1;
          }
        }
      } finally {
        await Promise.all(running.map(kill));
        await utils.release();
      }
      const stored = await store.ctx.db.observation.findMany({
        select: { assetId: true, day: true, revision: true, close: true },
      });
      const observed = new Map(
        stored.map(({ assetId, day, close }) => [`${assetId} ${day.getTime() / 86_400_000}`, close.toFixed(2)]),
      );
      expect(stored.every(({ revision }) => revision === 1)).toBe(true);
      let rowsLost = 0;
      for (const [a, asset] of ASSETS.entries()) {
        for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
          if (observed.get(`${asset} ${day}`) !== closeOf(a, day)) rowsLost += 1;
        }
      }
      expect(stored).toHaveLength(ASSETS.length * DAYS);
      expect((await loadQueueState(store.ctx.db))?.failed).toEqual([]);
      await store.close();
      return { rowsLost };
    });
    console.log(`C2: ${kills} workers killed`);
    expect(kills).toBeGreaterThan(0);
  },
  trialsTimeoutMs(240_000),
);
