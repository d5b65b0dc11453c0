import type { ProviderRuntime } from "@/lib/providers/provider-runtime";

const MINUTE_MS = 60_000;
/** Below this share of its budget a provider would be as good as lost. */
const LEAST_SHARE = 1 / 64;

/** Keeps the calls to a provider under a budget per rolling window. */
export interface WeightLimiter {
  /** Resolves, in order of asking, once `weight` fits the last window's budget. Rejects with the signal's reason. */
  take(weight: number, signal?: AbortSignal): Promise<void>;
  /** Halves the budget; it does not grow again by itself. */
  shrink(): void;
  /** Takes over the budget that all processes share, at most the full one; null for the full one. */
  keepTo(perMinute: number | null): void;
  /** weight units a minute now */
  perMinute(): number;
  /** weight units a minute of a provider that never throttled us */
  readonly fullPerMinute: number;
}

/**
 * @param perWindow weight units that any `windowMs` (a minute by default) may hold
 * @returns a limiter of its own; share it between all calls to one provider
 */
export function createWeightLimiter(perWindow: number, runtime: ProviderRuntime, windowMs = MINUTE_MS): WeightLimiter {
  const spent: { atMs: number; weight: number }[] = [];
  const fullPerMinute = (perWindow * MINUTE_MS) / windowMs;
  /** of the full budget, in (0, 1] */
  let share = 1;
  let turn: Promise<unknown> = Promise.resolve();

  // Below one call a window the window itself has to grow.
  const spanMs = () => (windowMs < MINUTE_MS ? windowMs / share : windowMs);
  const budget = () => (windowMs < MINUTE_MS ? perWindow : perWindow * share);
  const used = (nowMs: number) => {
    while (spent[0] && spent[0].atMs <= nowMs - spanMs()) spent.shift();
    return spent.reduce((sum, entry) => sum + entry.weight, 0);
  };
  const admit = async (weight: number, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    for (let nowMs = runtime.now(); used(nowMs) + weight > budget() && spent[0]; nowMs = runtime.now()) {
      await runtime.sleep(spent[0].atMs + spanMs() - nowMs, signal);
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
      share = Math.max(LEAST_SHARE, share / 2);
    },
    keepTo: (perMinute) => {
      share = perMinute === null ? 1 : Math.min(1, Math.max(LEAST_SHARE, perMinute / fullPerMinute));
    },
    perMinute: () => fullPerMinute * share,
    fullPerMinute,
  };
}
