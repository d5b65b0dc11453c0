import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { type Simulator, startSimulator } from "@/lib/simulator/start-simulator";
import { runCli } from "../support/run-cli";
import { createTestStore } from "../support/test-store";

const PROVIDERS = ["binance", "coinbase", "kraken", "coingecko", "defillama"] as const;
/** nobody listens there */
const NOBODY = "http://127.0.0.1:9";

let store: Awaited<ReturnType<typeof createTestStore>>;
let simulator: Simulator;
beforeAll(async () => {
  store = await createTestStore(Date.now);
  simulator = await startSimulator({ source: createSeededMarket(1), port: 0, host: "127.0.0.1", now: Date.now });
});
afterAll(async () => {
  await simulator.close();
  await store.close();
});

/** A command that asks the simulator in the place of every provider, and nobody in that of those told. */
const cli = (args: readonly string[], deaf: readonly string[] = []) =>
  runCli(args, {
    DATABASE_URL: store.url,
    TRACKLIGHT_DATA: "live",
    ...Object.fromEntries(
      PROVIDERS.map((id) => [`TRACKLIGHT_${id.toUpperCase()}_URL`, deaf.includes(id) ? NOBODY : simulator.url(id)]),
    ),
  });

/** By provider: what a run printed that it read and added. */
function countsOf(out: string): Record<string, { read: number; added: number }> {
  const found = out.matchAll(/^(\w+): (\d+) rows read, (\d+) added,/gm);
  return Object.fromEntries(
    [...found].map(([, id = "", read, added]) => [id, { read: Number(read), added: Number(added) }]),
  );
}

describe("npm run cli -- backfill", () => {
  test("brings one asset from every provider from a day on; the second time nothing is new", async () => {
    const yesterday = Math.floor(Date.now() / 86_400_000) - 1;
    const days = yesterday - Date.UTC(2026, 0, 1) / 86_400_000 + 1;
    const first = await cli(["backfill", "--assets", "TAO", "--from", "2026-01-01"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    // Every origin has every day; DefiLlama and CoinGecko of the free plan at least the last year.
    const counts = countsOf(first.out);
    expect(Object.keys(counts).sort()).toEqual([...PROVIDERS].sort());
    for (const id of ["binance", "coinbase", "kraken"]) expect([id, counts[id]?.added]).toEqual([id, days]);
    expect(await store.ctx.db.observation.count({ where: { providerId: "binance", assetId: "TAO" } })).toBe(days);
    const second = await cli(["backfill", "--assets", "TAO", "--from", "2026-01-01"]);
    for (const [id, { read, added }] of Object.entries(countsOf(second.out))) {
      expect([id, read, added]).toEqual([id, counts[id]?.read, 0]);
    }
    expect(second.out).toContain("0 levels changed");
  }, 60_000);

  test("an unknown asset, and a day that is none, are refused before any provider is called", async () => {
    const runs = await store.ctx.db.ingestRun.count();
    const unknown = await cli(["backfill", "--assets", "NOSUCH"]);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("NOSUCH: no such asset")]);
    const noDay = await cli(["backfill", "--from", "2026-02-30"]);
    expect([noDay.code, noDay.err]).toEqual([1, expect.stringContaining("2026-02-30")]);
    expect(await store.ctx.db.ingestRun.count()).toBe(runs);
  }, 60_000);

  test("a provider that does not answer is named, ends the command with 1, and does not hold up the others", async () => {
    const run = await cli(["backfill", "--assets", "NEAR", "--from", "2026-03-01"], ["kraken"]);
    expect(run.code).toBe(1);
    const counts = countsOf(run.out);
    expect([counts["kraken"]?.added, (counts["coinbase"]?.added ?? 0) > 0]).toEqual([0, true]);
    expect(run.out).toMatch(/kraken: .*ECONNREFUSED|kraken: .*could not be reached/);
  }, 90_000);
});

describe("npm run cli -- doctor", () => {
  test("reports the store's state and what to do about each problem", async () => {
    const run = await cli(["doctor"]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/\d+ of \d+ expected closes, \d+ open gaps, \d+ known/);
    expect(run.out).toContain(
      "! No worker has ever run on this store.\n  npm start runs it; see its log for why it ended.\n",
    );
  }, 60_000);
});
