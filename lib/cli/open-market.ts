import { dayFromIso } from "@/lib/core/calendar/iso-day";
import type { Env } from "@/lib/env";
import type { Provider } from "@/lib/providers/provider";
import { systemRuntime } from "@/lib/providers/provider-runtime";
import { createLiveProviders, createSimulatedProvider, type GuardOf } from "@/lib/providers/registry";
import type { Ctx } from "@/lib/services/context";
import { createProviderGuard } from "@/lib/services/ingest/provider-guard";
import { createSeededMarket } from "@/lib/simulator/seeded-market";
import { startSimulator } from "@/lib/simulator/start-simulator";

/** A year before the fund's first day and the first published set are inside, so that every basket has a start. */
const SIMULATED_FIRST_DAY = dayFromIso("2023-10-01");
/** Real history is requested from this day on. */
const LIVE_FIRST_DAY = dayFromIso("2017-01-01");
const SIMULATED_SEED = 1;

export interface Market {
  readonly providers: readonly Provider[];
  /** UTC day number from which history is requested */
  readonly firstDay: number;
  close(): Promise<void>;
}

/**
 * The five providers, at the addresses that the settings name.
 * @param guardOf shared breaker and rate budget of each; without one a client keeps only its own budget
 */
function liveProviders(env: Env, guardOf?: GuardOf): readonly Provider[] {
  return createLiveProviders({
    runtime: systemRuntime,
    guardOf,
    overrideUrls: {
      binance: env.TRACKLIGHT_BINANCE_URL,
      coinbase: env.TRACKLIGHT_COINBASE_URL,
      kraken: env.TRACKLIGHT_KRAKEN_URL,
      coingecko: env.TRACKLIGHT_COINGECKO_URL,
      defillama: env.TRACKLIGHT_DEFILLAMA_URL,
    },
  });
}

const closeAll = (providers: readonly Provider[]) => Promise.all(providers.map((provider) => provider.close()));

/** Opens the providers of a store's market; that of the simulated store runs in this process. */
export async function openMarket(ctx: Ctx, env: Env): Promise<Market> {
  const guardOf: GuardOf = (id) => createProviderGuard(ctx, id);
  if (!ctx.isSimulated) {
    const providers = liveProviders(env, guardOf);
    return { providers, firstDay: LIVE_FIRST_DAY, close: async () => void (await closeAll(providers)) };
  }
  const source = createSeededMarket(SIMULATED_SEED);
  const simulator = await startSimulator({ source, port: 0, host: "127.0.0.1", now: ctx.now });
  const providers = [createSimulatedProvider(simulator.url("binance"), systemRuntime, guardOf)];
  const close = async () => {
    await closeAll(providers);
    await simulator.close();
  };
  return { providers, firstDay: SIMULATED_FIRST_DAY, close };
}

/** Whether any provider of real prices answers; needs no store. */
export async function anyProviderAnswers(env: Env): Promise<boolean> {
  const providers = liveProviders(env);
  try {
    const probes = await Promise.all(providers.map((provider) => provider.probe()));
    return probes.some((probe) => probe.answers);
  } finally {
    await closeAll(providers);
  }
}
