/** Lets a bounded number of renders run and a bounded number wait; the rest are turned away at once. */
export interface RenderSlots {
  /** @returns null when too many wait already */
  run<T>(work: () => Promise<T>): Promise<T> | null;
}

/** @param running renders at once; more only share the same processor */
export function createRenderSlots(running: number, waiting: number): RenderSlots {
  const queue: (() => void)[] = [];
  let busy = 0;
  const enter = async () => {
    if (busy < running) busy += 1;
    // A finished render hands its place over, so `busy` stays as it is.
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else busy -= 1;
  };
  return {
    run: (work) => {
      if (busy >= running && queue.length >= waiting) return null;
      return enter().then(work).finally(leave);
    },
  };
}
