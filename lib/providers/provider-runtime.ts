import { setTimeout as delay } from "node:timers/promises";

/** Clock, waiting and chance, injected so that tests decide all three. */
export interface ProviderRuntime {
  /** ms since 1970-01-01 UTC */
  now(): number;
  /** Resolves after `ms`; rejects with the signal's reason if that aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** uniform in [0, 1) */
  random(): number;
}

/** The machine's own clock, timers and randomness. */
export const systemRuntime: ProviderRuntime = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  random: () => Math.random(),
};
