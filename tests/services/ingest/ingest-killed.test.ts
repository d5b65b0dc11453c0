import { fork } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { loadPriceHistories } from "@/lib/db/prices/histories";
import type { Ctx } from "@/lib/services/context";
import { simulate } from "../../support/simulated-providers";
import { createTestStore } from "../../support/test-store";
import { runTrials, trialsTimeoutMs } from "../../support/trials";
import { createWalkMarket } from "../../support/walk-market";

const DAYS = 700;
const FIRST_DAY = dayFromIso("2024-01-01");
const LAST_DAY = FIRST_DAY + DAYS - 1;
const NOW = (LAST_DAY + 1) * 86_400_000 + 8 * 3_600_000;
const MARKET = createWalkMarket({ seed: 41, assets: 12, firstDay: FIRST_DAY, days: DAYS, jumpDays: [] });
const ASSETS = MARKET.assets.map(({ id }) => id).join(",");
/** how many kills one store lives through before it is let alone */
const KILLS = 4;

interface Ended {
  /** rows that it said it had added */
  readonly acknowledged: number;
  readonly isDone: boolean;
  readonly ms: number;
}

/** Reads histories in a process of its own and kills it after so many milliseconds. */
async function ingest(url: string, urls: readonly [string, string], killAfterMs: number): Promise<Ended> {
  const script = path.resolve(import.meta.dirname, "../../support/ingest-process.ts");
  const child = fork(script, [url, String(NOW), String(FIRST_DAY), ASSETS, ...urls], {
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  const reported = new Map<string, number>();
  let isDone = false;
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
  });
  const done = new Promise<void>((resolve) => {
    child.on("message", (message: "done" | { provider: string; rowsAdded: number }) => {
      if (message === "done") {
        isDone = true;
        return resolve();
      }
      reported.set(message.provider, message.rowsAdded);
    });
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const startedMs = performance.now();
  child.send("go");
  await Promise.race([sleep(killAfterMs), done]);
  child.kill("SIGKILL");
  const ms = performance.now() - startedMs;
  await gone;
  return { acknowledged: [...reported.values()].reduce((sum, rows) => sum + rows, 0), isDone, ms };
}

/** The database may still be running the statement of a client that is gone. */
async function settled({ db }: Ctx): Promise<void> {
  for (;;) {
    const rows = await db.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`;
    if (rows[0]?.busy === 0) return;
    await sleep(5);
  }
}

/** Cursors that claim more than is stored, and observed days that no price was chosen for. */
async function brokenPromises({ db }: Ctx): Promise<{ ahead: number; unchosen: number }> {
  const [row] = await db.$queryRaw<{ ahead: number; unchosen: number }[]>`
    SELECT (SELECT count(*)::int FROM ingest_cursor c WHERE EXISTS (
              SELECT FROM generate_series(${isoFromDay(FIRST_DAY)}::date, c.next_day - 1, interval '1 day') AS d
              WHERE NOT EXISTS (SELECT FROM observation o WHERE o.asset_id = c.asset_id AND o.provider_id = c.provider_id
                                AND o.native_id = c.native_id AND o.day = d::date))) AS ahead,
           (SELECT count(*)::int FROM observation o WHERE NOT EXISTS (
              SELECT FROM chosen_price p WHERE p.asset_id = o.asset_id AND p.day = o.day)) AS unchosen`;
  return row ?? { ahead: -1, unchosen: -1 };
}

async function differences(ctx: Ctx): Promise<number> {
  const histories = await loadPriceHistories(ctx.db, null);
  return MARKET.assets.reduce((sum, asset) => {
    const { days = [], closeUsd = [] } = histories.get(asset.id) ?? {};
    const stored = new Map(Array.from(days, (day, i) => [day, closeUsd[i]]));
    const wrong = Array.from({ length: DAYS }, (_, t) => FIRST_DAY + t).filter((day) => {
      const truth = Number(MARKET.bar(asset, day)?.close);
      return !(Math.abs((stored.get(day) ?? Number.NaN) / truth - 1) <= 1e-9);
    });
    return sum + wrong.length;
  }, 0);
}

test(
  "K1 kill -9 during ingest: what was acknowledged is stored, no cursor is ahead of its rows, the next run completes it",
  async () => {
    const { simulator } = await simulate({ source: MARKET, now: new Date(NOW).toISOString() });
    const urls = [simulator.url("binance"), simulator.url("defillama")] as const;
    let wholeMs = 0;
    let kills = 0;
    let atWork = 0;
    await runTrials({ row: "K1", seed: 1, short: 4, long: 26 }, async (seed) => {
      const store = await createTestStore(() => NOW);
      try {
        const shares = fc.sample(fc.double({ min: 0.02, max: 0.6, noNaN: true }), { seed, numRuns: KILLS });
        let rowsLost = 0;
        for (const share of wholeMs === 0 ? [] : shares) {
          const before = await store.ctx.db.observation.count();
          const { acknowledged, isDone } = await ingest(store.url, urls, share * wholeMs);
          await settled(store.ctx);
          const added = (await store.ctx.db.observation.count()) - before;
          kills += 1;
          if (!isDone) atWork += 1;
          rowsLost += Math.max(0, acknowledged - added);
          expect(await brokenPromises(store.ctx)).toEqual({ ahead: 0, unchosen: 0 });
        }
        const { isDone, ms } = await ingest(store.url, urls, 120_000);
        wholeMs ||= ms;
        expect(isDone).toBe(true);
        expect(await differences(store.ctx)).toBe(0);
        const revised = await store.ctx.db.observation.count({ where: { revision: { gt: 1 } } });
        expect(revised).toBe(0);
        return { rowsLost };
      } finally {
        await store.close();
      }
    });
    console.log(`K1: ${kills} kills, ${atWork} of them at work; an undisturbed run takes ${Math.round(wholeMs)} ms`);
    expect(atWork).toBeGreaterThan(0);
  },
  trialsTimeoutMs(180_000),
);
