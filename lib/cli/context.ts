import { dayFromIso } from "@/lib/core/iso-day";
import { createDb } from "@/lib/db/client";
import { abortOpenRuns } from "@/lib/db/ingest-runs";
import { hasPrices } from "@/lib/db/prices";
import type { Env } from "@/lib/env";
import type { Provider } from "@/lib/providers/provider";
import { systemRuntime } from "@/lib/providers/provider-runtime";
import { createLiveProviders, createSimulatedProvider } from "@/lib/providers/registry";
import { backfillPrices } from "@/lib/services/backfill-prices";
import type { Ctx } from "@/lib/services/context";
import { publishDueWeights } from "@/lib/services/publish-due-weights";
import { refreshLevels } from "@/lib/services/refresh-levels";
import { seedReference } from "@/lib/services/seed-reference";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { startSimulator } from "@/lib/simulator/start-simulator";
import { importFolder } from "./import-folder";
import { startProgressBar } from "./progress-bar";
import type { Store, UpSteps } from "./up";

type Log = (line: string) => void;

/** A year before the fund's first day and the first published set are inside, so that every basket has a start. */
const SIMULATED_FIRST_DAY = dayFromIso("2023-10-01");
/** Real history is asked for from here; providers give what they have. */
const LIVE_FIRST_DAY = dayFromIso("2017-01-01");
const SIMULATED_SEED = 1;

/** Runs `work` with a context on a store and closes the store behind it. */
export async function withJob<T>(store: Store, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const db = createDb({ url: store.url, schema: store.schema, maxConnections: 4 });
  try {
    const actor = { type: "job", name: "cli" } as const;
    return await work({ db, now: Date.now, actor, isSimulated: store.schema === "simulated" });
  } finally {
    await db.$disconnect();
  }
}

/** Reference data in place, runs that a crash left open marked, levels brought up to the prices. */
export async function prepareStore(ctx: Ctx): Promise<void> {
  await abortOpenRuns(ctx.db, new Date(ctx.now()));
  await seedReference(ctx);
  await publishDueWeights(ctx);
  await refreshLevels(ctx, { cause: "start" });
}

async function backfill(ctx: Ctx, provider: Provider, firstDay: number, log: Log, signal?: AbortSignal): Promise<void> {
  let bar: ReturnType<typeof startProgressBar> | undefined;
  try {
    const result = await backfillPrices(ctx, {
      provider,
      firstDay,
      ...(signal === undefined ? {} : { signal }),
      onProgress: ({ done, total, asset, rowsAdded }) => {
        bar ??= startProgressBar(`Prices from ${provider.info.name}`, total);
        bar.update(done, `${asset}, ${rowsAdded} rows added`);
      },
    });
    for (const { asset, reason } of result.failures) log(`${asset}: ${reason}`);
  } finally {
    bar?.stop();
  }
  await refreshLevels(ctx, { cause: `backfill ${provider.info.id}` });
}

async function fillSimulated(ctx: Ctx, log: Log): Promise<void> {
  const source = createSeededMarket(SIMULATED_SEED);
  const simulator = await startSimulator({ source, port: 0, host: "127.0.0.1", now: ctx.now });
  const provider = createSimulatedProvider(simulator.url("binance"), systemRuntime);
  try {
    await backfill(ctx, provider, SIMULATED_FIRST_DAY, log);
  } finally {
    await provider.close();
    await simulator.close();
  }
}

async function withProviders<T>(env: Env, work: (providers: readonly Provider[]) => Promise<T>): Promise<T> {
  const overrideUrls = {
    binance: env.TRACKLIGHT_BINANCE_URL,
    coinbase: env.TRACKLIGHT_COINBASE_URL,
    kraken: env.TRACKLIGHT_KRAKEN_URL,
    coingecko: env.TRACKLIGHT_COINGECKO_URL,
    defillama: env.TRACKLIGHT_DEFILLAMA_URL,
  };
  const providers = createLiveProviders({ runtime: systemRuntime, overrideUrls });
  try {
    return await work(providers);
  } finally {
    await Promise.all(providers.map((provider) => provider.close()));
  }
}

/** The verbs that a start calls. */
export function createUpSteps(env: Env): UpSteps {
  return {
    prepareStore: (store) => withJob(store, prepareStore),
    importFolder: async (store, folder, log) => {
      await withJob(store, (ctx) => importFolder(ctx, folder, log));
    },
    hasRealPrices: (store) => withJob(store, (ctx) => hasPrices(ctx.db)),
    providerAnswers: () =>
      withProviders(env, async (providers) => {
        const probes = await Promise.all(providers.map((provider) => provider.probe()));
        return probes.some((probe) => probe.answers);
      }),
    backfill: (store, signal, log) =>
      withProviders(env, async (providers) => {
        for (const provider of providers) {
          const probe = await provider.probe(signal);
          if (probe.answers) await withJob(store, (ctx) => backfill(ctx, provider, LIVE_FIRST_DAY, log, signal));
          else log(`${provider.info.name} does not answer; the stored prices stand. ${probe.error.message}`);
        }
      }),
    fillSimulated: (store, log) => withJob(store, (ctx) => fillSimulated(ctx, log)),
  };
}
