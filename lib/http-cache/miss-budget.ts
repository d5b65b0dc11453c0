/** Limits the uncached requests of each network. */
export interface MissBudget {
  /** Draws one. @returns milliseconds to wait before another try; 0 when it was granted */
  take(group: string, nowMs: number): number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/**
 * A token bucket for each group of addresses, in memory: the price of an answer that has to be made.
 * @param options.burst what a bucket holds
 * @param options.perSecond what flows into it
 * @param options.maxGroups most buckets in memory; the least recently used is dropped, which refills it
 */
export function createMissBudget(options: { burst: number; perSecond: number; maxGroups: number }): MissBudget {
  const { burst, perSecond, maxGroups } = options;
  const buckets = new Map<string, Bucket>();
  return {
    take: (group, nowMs) => {
      const { tokens, atMs } = buckets.get(group) ?? { tokens: burst, atMs: nowMs };
      const filled = Math.min(burst, tokens + (Math.max(0, nowMs - atMs) / 1_000) * perSecond);
      const isGranted = filled >= 1;
      // A Map iterates in order of insertion: putting it back makes it the youngest.
      buckets.delete(group);
      buckets.set(group, { tokens: isGranted ? filled - 1 : filled, atMs: nowMs });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= maxGroups) break;
        buckets.delete(oldest);
      }
      return isGranted ? 0 : Math.ceil(((1 - filled) / perSecond) * 1_000);
    },
  };
}
