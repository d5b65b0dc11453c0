import { join } from "node:path";
import { ensureDatabase } from "@/lib/db/ensure-database";
import { migrate } from "@/lib/db/migrate";
import type { Env } from "@/lib/env";
import { buildOnce } from "./build";
import { chooseMarket } from "./choose-market";
import { clusterHome } from "./home";
import { assertPortFree } from "./port";
import { startCluster } from "./postgres";
import type { Shutdown } from "./shutdown";
import { startWeb } from "./web-process";

const DATABASE = "tracklight";

/** Where a market lives: real prices in the schema "public", the seeded one in "simulated". */
export interface Store {
  url: string;
  schema: string;
}

/** What a start does beyond processes: the verbs of the product, handed in by the composition root. */
export interface UpSteps {
  /** reference data, and levels brought up to the prices; idempotent */
  prepareStore(store: Store, log: Log): Promise<void>;
  importFolder(store: Store, folder: string, log: Log): Promise<void>;
  hasRealPrices(store: Store): Promise<boolean>;
  providerAnswers(): Promise<boolean>;
  /** fetches what is missing until it is there or `signal` says stop */
  backfill(store: Store, signal: AbortSignal, log: Log): Promise<void>;
  /** fills an empty store with the seeded market; idempotent */
  fillSimulated(store: Store, log: Log): Promise<void>;
}

type Log = (line: string) => void;

/** One start of the product. */
export interface UpOptions {
  env: Env;
  /** the clone */
  root: string;
  /** folder of price CSVs to load first */
  importFrom: string | undefined;
  steps: UpSteps;
  shutdown: Shutdown;
  log: Log;
}

/**
 * Starts everything that `npm start` stands for and resolves once the address is printed; `shutdown` takes it down
 * in reverse order.
 * @throws AppError with what to do, when a step can't be taken
 */
export async function up(options: UpOptions): Promise<void> {
  const { env, root, steps, shutdown, log } = options;
  if (env.PORT !== 0) await assertPortFree(env.HOST, env.PORT);
  const url = await openDatabase(options);
  const store = await prepareMarket(options, url);
  await buildOnce(root, shutdown.signal, log);
  shutdown.throwIfStopping();
  const web = await startWeb({ DATABASE_URL: store.url, TRACKLIGHT_SCHEMA: store.schema }, log);
  shutdown.add({ stop: (signal) => web.stop(signal), kill: () => web.kill() });
  const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  log(`Tracklight is at http://${host}:${web.port}${store.schema === "public" ? "" : " (simulated market)"}`);
  if (store.isBackfillDue) {
    steps
      .backfill(store, shutdown.signal, log)
      .catch((error) => log(`prices could not be fetched: ${error instanceof Error ? error.message : error}`));
  }
}

async function openDatabase({ env, root, shutdown, log }: UpOptions): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const cluster = await startCluster({ home: clusterHome(root, "main", env.TRACKLIGHT_HOME), log });
  shutdown.add({ stop: () => cluster.stop(), kill: () => cluster.kill() });
  shutdown.throwIfStopping();
  await ensureDatabase(cluster.url("postgres"), DATABASE);
  return cluster.url(DATABASE);
}

async function prepareMarket(options: UpOptions, url: string): Promise<Store & { isBackfillDue: boolean }> {
  const { env, root, steps, log } = options;
  const open = async (schema: string): Promise<Store> => {
    const store = { url, schema };
    await migrate(url, schema, join(root, "prisma/migrations"), log);
    await steps.prepareStore(store, log);
    options.shutdown.throwIfStopping();
    return store;
  };
  const live = await open("public");
  if (options.importFrom !== undefined) await steps.importFolder(live, options.importFrom, log);
  options.shutdown.throwIfStopping();
  const market = await chooseMarket(env.TRACKLIGHT_DATA, {
    hasRealPrices: () => steps.hasRealPrices(live),
    providerAnswers: () => steps.providerAnswers(),
  });
  if (market.kind === "live") return { ...live, isBackfillDue: market.isBackfillDue };
  const simulated = await open("simulated");
  await steps.fillSimulated(simulated, log);
  return { ...simulated, isBackfillDue: false };
}
