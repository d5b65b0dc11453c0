/** A clock that runs with the given one until it is set. */
export interface SimulatedClock {
  /** ms since 1970-01-01 UTC */
  now(): number;
  /** Stops at a moment, or runs on from it. */
  set(atMs: number, isRunning: boolean): void;
  reset(): void;
}

/** @param now the clock underneath, ms since 1970-01-01 UTC */
export function createSimulatedClock(now: () => number): SimulatedClock {
  let read = now;
  return {
    now: () => read(),
    set: (atMs, isRunning) => {
      const setAtMs = now();
      read = isRunning ? () => atMs + now() - setAtMs : () => atMs;
    },
    reset: () => {
      read = now;
    },
  };
}
