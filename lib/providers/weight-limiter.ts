import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const MINUTE_MS = 60_000;

/** Keeps what we ask of a provider under a budget per rolling window. */
export interface WeightLimiter {
  /** Resolves, in order of asking, once `weight` fits the last window's budget. Rejects with the signal's reason. */
  take(weight: number, signal?: AbortSignal): Promise<void>;
  /** Halves the budget for good; it never grows again in this process. */
  shrink(): void;
  /** weight units per window now */
  budget(): number;
}

/**
 * @param perWindow weight units that any `windowMs` (a minute unless said otherwise) may hold
 * @returns a limiter of its own; share it between all calls to one provider
 */
export function createWeightLimiter(perWindow: number, runtime: ProviderRuntime, windowMs = MINUTE_MS): WeightLimiter {
  const spent: { atMs: number; weight: number }[] = [];
  let budget = perWindow;
  let spanMs = windowMs;
  let turn: Promise<unknown> = Promise.resolve();

  const used = (nowMs: number) => {
    while (spent[0] && spent[0].atMs <= nowMs - spanMs) spent.shift();
    return spent.reduce((sum, entry) => sum + entry.weight, 0);
  };
  const admit = async (weight: number, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    for (let nowMs = runtime.now(); used(nowMs) + weight > budget && spent[0]; nowMs = runtime.now()) {
      await runtime.sleep(spent[0].atMs + spanMs - nowMs, signal);
    }
    spent.push({ atMs: runtime.now(), weight });
  };

  return {
    take: (weight, signal) => {
      const mine = turn.then(() => admit(weight, signal));
      turn = mine.catch(() => undefined);
      return mine;
    },
    shrink: () => {
      // Below one call a window the window itself has to grow.
      if (windowMs < MINUTE_MS) spanMs *= 2;
      else budget /= 2;
    },
    budget: () => budget,
  };
}
