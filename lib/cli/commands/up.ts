import { join } from "node:path";
import { chooseMarket } from "@/lib/cli/choose-market";
import { clusterHome } from "@/lib/cli/home";
import { startCluster } from "@/lib/cli/postgres/postgres";
import { buildOnce } from "@/lib/cli/process/build";
import { assertPortFree } from "@/lib/cli/process/port";
import type { Shutdown } from "@/lib/cli/process/shutdown";
import { startWeb, startWorker } from "@/lib/cli/process/supervised-process";
import { productSecret } from "@/lib/cli/product-secret";
import { ensureDatabase } from "@/lib/db/ensure-database";
import { migrate } from "@/lib/db/migrate";
import type { Env } from "@/lib/env";

const DATABASE = "tracklight";

/** Where a market lives: real prices in the schema "public", the seeded one in "simulated". */
export interface Store {
  url: string;
  schema: string;
}

/** What a start does beyond processes: the verbs of the product, handed in by the composition root. */
export interface UpSteps {
  /** reference data; idempotent */
  prepareStore(store: Store): Promise<void>;
  /** weights that came due and levels brought up to the prices; idempotent */
  bringUpToDate(store: Store): Promise<void>;
  /** token of the first admin's link; null once any person exists */
  firstAdminToken(store: Store): Promise<string | null>;
  importFolder(store: Store, folder: string, log: Log): Promise<void>;
  hasRealPrices(store: Store): Promise<boolean>;
  providerAnswers(): Promise<boolean>;
  /** fills an empty store with the seeded market; nothing where it holds any price */
  fillSimulated(store: Store): Promise<void>;
}

type Log = (line: string) => void;

export interface UpOptions {
  env: Env;
  root: string;
  /** folder of price CSVs to load first */
  importFrom: string | undefined;
  steps: UpSteps;
  shutdown: Shutdown;
  log: Log;
}

/**
 * Starts everything behind `npm start` and resolves once the address is printed; `shutdown` takes it down
 * in reverse order.
 * @throws AppError with what to do, when a step can't be taken
 */
export async function up(options: UpOptions): Promise<void> {
  const { env, root, steps, shutdown, log } = options;
  if (env.PORT !== 0) await assertPortFree(env.HOST, env.PORT);
  const url = await openDatabase(options);
  const [store] = await Promise.all([prepareMarket(options, url), buildOnce(root, shutdown.signal, log)]);
  shutdown.throwIfStopping();
  const secret = await productSecret(clusterHome(root, "main", env.TRACKLIGHT_HOME), env.TRACKLIGHT_SECRET);
  const settings = { DATABASE_URL: store.url, TRACKLIGHT_SCHEMA: store.schema, TRACKLIGHT_SECRET: secret };
  const web = startWeb(settings, log);
  shutdown.add({ stop: (signal) => web.stop(signal), kill: () => web.kill() });
  // The stored levels agree with each other; where they are behind the prices, readers see them follow.
  await Promise.all([web.ready, steps.bringUpToDate(store)]);
  const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  const address = `http://${host}:${web.port()}`;
  log(`Tracklight is at ${address}${store.schema === "public" ? "" : " (simulated market)"}`);
  const token = await steps.firstAdminToken(store);
  if (token !== null) log(`First admin, within 30 minutes and once: ${address}/admin/first-admin#${token}`);
  // After the web, which readers wait for: the worker brings prices, and the stored ones are there already.
  const worker = startWorker(settings, log);
  shutdown.add({ stop: (signal) => worker.stop(signal), kill: () => worker.kill() });
  await worker.ready;
}

async function openDatabase({ env, root, shutdown, log }: UpOptions): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const cluster = await startCluster({ home: clusterHome(root, "main", env.TRACKLIGHT_HOME), log });
  shutdown.add({ stop: () => cluster.stop(), kill: () => cluster.kill() });
  shutdown.throwIfStopping();
  await ensureDatabase(cluster.url("postgres"), DATABASE);
  return cluster.url(DATABASE);
}

async function prepareMarket(options: UpOptions, url: string): Promise<Store> {
  const { env, root, steps, log } = options;
  const open = async (schema: string): Promise<Store> => {
    const store = { url, schema };
    await migrate(url, schema, join(root, "prisma/migrations"), log);
    await steps.prepareStore(store);
    options.shutdown.throwIfStopping();
    return store;
  };
  // An explicitly requested simulation leaves the real store alone, unless there is something to bring into it.
  if (env.TRACKLIGHT_DATA !== "simulated" || options.importFrom !== undefined) {
    const live = await open("public");
    if (options.importFrom !== undefined) await steps.importFolder(live, options.importFrom, log);
    options.shutdown.throwIfStopping();
    const market = await chooseMarket(env.TRACKLIGHT_DATA, {
      hasRealPrices: () => steps.hasRealPrices(live),
      providerAnswers: () => steps.providerAnswers(),
    });
    if (market === "live") return live;
  }
  const simulated = await open("simulated");
  await steps.fillSimulated(simulated);
  return simulated;
}
