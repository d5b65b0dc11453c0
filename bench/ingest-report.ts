import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withScratchStore } from "@/bench/scratch-store";
import { clusterHome } from "@/lib/cli/home";
import { startCluster } from "@/lib/cli/postgres/postgres";
import { DAY_MS } from "@/lib/core/calendar/utc-day";
import { createDb, type Db } from "@/lib/db/client";
import { startIngestRun } from "@/lib/db/ingest/runs";
import { listAliases, type StoredAlias } from "@/lib/db/reference/aliases";
import type { Provider } from "@/lib/providers/provider";
import { createSimulatedProvider } from "@/lib/providers/registry";
import { appendHistoryBatch } from "@/lib/services/ingest/append-history-batch";
import { seedReference } from "@/lib/services/reference/seed";
import type { MarketBar, MarketSource } from "@/lib/simulator/market-source";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { startSimulator } from "@/lib/simulator/start-simulator";

const ROOT = join(import.meta.dirname, "..");
const ASSETS = 55;
const DAYS = 2000;
const ROWS = ASSETS * DAYS;
const LAST_DAY = 20_529;
const FIRST_DAY = LAST_DAY - DAYS + 1;
const ROUNDS = 3;
/** assets that are read at once, as five providers are side by side */
const LANES = 4;

/** The seeded market over some days, with every bar at hand: making prices up is not what is measured. */
function bakedMarket(): MarketSource {
  const seeded = createSeededMarket(1);
  const assets = seeded.assets
    .filter(({ lastDay }) => lastDay === null)
    .slice(0, ASSETS)
    .map((asset) => ({ ...asset, listedDay: FIRST_DAY }));
  const bars = new Map<string, readonly (MarketBar | null)[]>(
    assets.map((asset) => [asset.id, Array.from({ length: DAYS }, (_, t) => seeded.bar(asset, FIRST_DAY + t))]),
  );
  return { ...seeded, assets, bar: ({ id }, day) => bars.get(id)?.[day - FIRST_DAY] ?? null };
}

/** Reads every history page by page into observations and chosen prices. @returns rows per second and rows changed */
async function ingest(db: Db, provider: Provider, aliases: readonly StoredAlias[]) {
  const runId = await startIngestRun(db, "backfill", provider.info.id, new Date());
  const waiting = [...aliases];
  const total = { read: 0, added: 0, chosen: 0 };
  const lane = async () => {
    for (let alias = waiting.shift(); alias !== undefined; alias = waiting.shift()) {
      const { assetId, nativeId } = alias;
      for await (const page of provider.dailyHistory({ nativeId, firstDay: FIRST_DAY, lastDay: LAST_DAY })) {
        const { added, chosen } = await appendHistoryBatch(db, provider, assetId, page, runId);
        total.read += page.rows.length;
        total.added += added;
        total.chosen += chosen;
      }
    }
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: LANES }, lane));
  return { ...total, rowsPerSecond: total.read / ((performance.now() - startedMs) / 1000) };
}

/** COPY of the very rows, observations and chosen prices, into tables with the same keys and checks, references aside. @returns rows/s */
async function copyRows(db: Db): Promise<number> {
  let ms = 0;
  for (const table of ["observation", "chosen_price"]) {
    const file = `bench_${table}_${randomBytes(4).toString("hex")}.copy`;
    await db.$executeRawUnsafe(`COPY ${table} TO PROGRAM 'cat > ${file}'`);
    await db.$executeRawUnsafe(`CREATE TABLE ${table}_copy (LIKE ${table} INCLUDING ALL)`);
    const startedMs = performance.now();
    await db.$executeRawUnsafe(`COPY ${table}_copy FROM PROGRAM 'cat ${file}'`);
    ms += performance.now() - startedMs;
    await db.$executeRawUnsafe(`DROP TABLE ${table}_copy`);
    await db.$executeRawUnsafe(`COPY (SELECT 1) TO PROGRAM 'rm ${file}'`);
  }
  return ROWS / (ms / 1000);
}

async function round(url: string, simulatorUrl: string, assets: ReadonlySet<string>) {
  const db = createDb({ url, schema: "public", maxConnections: LANES });
  const runtime = { now: Date.now, sleep: (ms: number) => sleep(ms), random: Math.random };
  try {
    await seedReference({ db, now: Date.now, actor: { type: "job", name: "backfill" }, isSimulated: true });
    const aliases = (await listAliases(db, "simulator")).filter(({ assetId }) => assets.has(assetId));
    // A provider of its own each time: a budget that the run before has spent would be waited for.
    const read = async () => {
      const provider = createSimulatedProvider(simulatorUrl, runtime);
      return await ingest(db, provider, aliases).finally(() => provider.close());
    };
    const first = await read();
    const copy = await copyRows(db);
    const again = await read();
    if (first.added !== ROWS || first.chosen !== ROWS) throw new Error(`${first.added} rows came, ${ROWS} were sent`);
    if (again.added !== 0 || again.chosen !== 0) throw new Error(`reading again changed ${again.added} rows`);
    return { first: first.rowsPerSecond, again: again.rowsPerSecond, copy };
  } finally {
    await db.$disconnect();
  }
}

/**
 * Rows per second from the simulator's Binance protocol (1,000-row pages) through the real client into observations and
 * chosen prices, beside COPY of the same rows in the same round, and of reading the same rows again.
 * @throws Error when a row is missing, or when reading again changes one
 */
export async function ingestReport({ json }: { readonly json: boolean }, print: (line: string) => void): Promise<void> {
  const source = bakedMarket();
  const ids = new Set(source.assets.map(({ id }) => id));
  const simulator = await startSimulator({
    source,
    port: 0,
    host: "127.0.0.1",
    now: () => (LAST_DAY + 1.5) * DAY_MS,
  });
  const home = clusterHome(ROOT, "test", process.env["TRACKLIGHT_HOME"]);
  const cluster = await startCluster({ home, log: () => undefined });
  try {
    if (!json) print(`${ROWS} rows of ${ASSETS} assets; rounds of ingest, COPY of the same rows, the same rows again`);
    for (let i = 0; i < ROUNDS; i++) {
      const taken = await withScratchStore(cluster, (url) => round(url, simulator.url("binance"), ids));
      const share = taken.first / taken.copy;
      const whole = (rate: number) => Math.round(rate).toLocaleString("en-US");
      if (json) print(JSON.stringify({ id: "ingest", ...taken, share }));
      else {
        print(
          `ingest ${whole(taken.first)} rows/s, COPY ${whole(taken.copy)} rows/s, share ${(share * 100).toFixed(1)} %, ` +
            `again ${whole(taken.again)} rows/s, 0 rows changed`,
        );
      }
    }
  } finally {
    await simulator.close();
    await cluster.stop();
  }
}
