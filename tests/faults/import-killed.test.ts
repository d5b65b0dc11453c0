import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clusterHome } from "@/lib/cli/home";
import { startCluster } from "@/lib/cli/postgres/postgres";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { childEnv } from "@/lib/env";
import { createPriceFolder, priceFile } from "../support/price-folder";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** share of the files, in tenths, after which each kill comes */
const KILL_AT_TENTHS = [1, 3, 4, 6, 8];
const SEED = 20260318;

/** Deterministic numbers in [0, 1) (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Four years of made-up closes for the fund's members and a few more. */
function pricesOf(asset: string, seed: number): string {
  const next = random(seed + asset.length * 7919 + asset.charCodeAt(0));
  let close = 10;
  return priceFile(isoFromDay(18_900), isoFromDay(20_400), () => {
    close *= Math.exp((next() - 0.5) * 0.08);
    return Number(close.toPrecision(10));
  });
}

function startImport(home: string, dir: string): ChildProcess {
  return spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), path.join(ROOT, "lib/cli/main.ts"), "import", dir],
    {
      cwd: ROOT,
      env: childEnv({ TRACKLIGHT_HOME: home, DATABASE_URL: null, NODE_ENV: null, VITEST: null }),
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
}

/** kill -9 to the importer's whole group and to the server it works on. */
async function killAll(child: ChildProcess, home: string): Promise<void> {
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  const file = path.join(clusterHome(ROOT, "main", home), "data/postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, "utf8")).split("\n")[0]);
  try {
    if (pid > 1) process.kill(pid, "SIGKILL");
  } catch (error) {
    // The file outlives a server that an earlier kill ended.
    if (!(error instanceof Error) || !error.message.includes("ESRCH")) throw error;
  }
}

/** Resolves once the import says that it has passed this share of its files. */
function progress(child: ChildProcess, tenths: number): Promise<void> {
  let text = "";
  return new Promise((resolve, reject) => {
    child.on("exit", (code, signal) => reject(new Error(`the import ended by itself (${code ?? signal}):\n${text}`)));
    child.stderr?.on("data", (chunk) => {
      text += chunk;
      if (text.includes(`Importing prices ${tenths * 10}%`)) resolve();
    });
  });
}

const exitCode = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on("exit", resolve));

interface StoreState {
  readonly hash: string;
  readonly levels: number;
  readonly observations: number;
}

/** What the store holds, and how many runs a crash had cut off in the middle. */
async function stateOf(home: string): Promise<{ state: StoreState; abortedRuns: number }> {
  const cluster = await startCluster({ home: clusterHome(ROOT, "main", home), log: () => undefined });
  const client = new pg.Client({ connectionString: cluster.url("tracklight") });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT md5(string_agg(l::text, E'\\n' ORDER BY basket_id, day)) AS hash, count(*)::int AS levels,
              (SELECT count(*)::int FROM observation) AS observations FROM level l`,
    );
    const runs = await client.query("SELECT count(*)::int AS aborted FROM ingest_run WHERE status = 'aborted'");
    return { state: rows[0], abortedRuns: runs.rows[0].aborted };
  } finally {
    await client.end();
    await cluster.stop();
  }
}

describe("an import that is killed", () => {
  const homes: string[] = [];
  let folder: Awaited<ReturnType<typeof createPriceFolder>>;

  const newHome = async (): Promise<string> => {
    const home = await mkdtemp("/tmp/tracklight-kill-");
    await chmod(home, 0o755);
    homes.push(home);
    return home;
  };

  beforeAll(async () => {
    const assets = [
      "NEAR",
      "FIL",
      "RENDER",
      "LPT",
      "TAO",
      "GRT",
      "IP",
      "BTC",
      "ETH",
      "UNI",
      "AAVE",
      "LDO",
      "CRV",
      "SOL",
      "ADA",
    ];
    folder = await createPriceFolder(
      Object.fromEntries(assets.map((asset) => [`${asset}.csv`, pricesOf(asset, SEED)])),
    );
  });
  afterAll(async () => {
    await folder.remove();
    for (const home of homes) await rm(home, { recursive: true, force: true });
  });

  test(`five times with everything around it ends, once let alone, in the very levels of an undisturbed one (seed ${SEED})`, async () => {
    const calm = await newHome();
    expect(await exitCode(startImport(calm, folder.dir))).toBe(0);
    const { state: expected } = await stateOf(calm);
    expect(expected.observations).toBe(15 * 1501);

    const stormy = await newHome();
    for (const tenths of KILL_AT_TENTHS) {
      const child = startImport(stormy, folder.dir);
      const ended = exitCode(child);
      await progress(child, tenths);
      await killAll(child, stormy);
      expect(await ended).toBe(null);
    }
    expect(await exitCode(startImport(stormy, folder.dir))).toBe(0);
    const { state, abortedRuns } = await stateOf(stormy);
    expect(state).toEqual(expected);
    // Every kill must have hit the middle of a run, or the test has shown nothing.
    expect(abortedRuns).toBe(KILL_AT_TENTHS.length);
  });
});
