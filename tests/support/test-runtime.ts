import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

export interface TestRuntime extends ProviderRuntime {
  /** every requested wait, ms */
  readonly sleeps: number[];
  setNow(ms: number): void;
}

/** A clock that moves by the waits alone, which pass at once; chance is a constant. */
export function createTestRuntime({ nowMs = 0, random = 0.5 } = {}): TestRuntime {
  const sleeps: number[] = [];
  let now = nowMs;
  return {
    sleeps,
    now: () => now,
    setNow: (ms) => {
      now = ms;
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      now += ms;
    },
    random: () => random,
  };
}
