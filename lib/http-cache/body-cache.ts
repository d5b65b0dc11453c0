import { LRUCache } from "lru-cache";
import type { Body } from "@/lib/http-cache/body";

/** Kept answers, least recently used first to go. */
export interface BodyCache {
  get(key: string): Body | undefined;
  /** @param untilMs instant from which it is no longer given out */
  set(key: string, body: Body, untilMs: number): void;
  clear(): void;
}

/** Bookkeeping of an entry beside its bytes, roughly. */
const OVERHEAD_BYTES = 512;

/**
 * @param maxBytes bound of everything kept; a body above an eighth of it is not kept at all
 * @param now milliseconds since 1970-01-01 UTC
 */
export function createBodyCache(maxBytes: number, now: () => number): BodyCache {
  const cache = new LRUCache<string, Body>({
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 8),
    sizeCalculation: (body, key) => body.size + 2 * key.length + OVERHEAD_BYTES,
    perf: { now },
    ttlResolution: 0,
  });
  return {
    get: (key) => cache.get(key),
    set: (key, body, untilMs) => {
      // The library counts the last millisecond as fresh, and a time of 0 as no end at all.
      const ttl = Math.floor(untilMs - now()) - 1;
      if (ttl > 0) cache.set(key, body, { ttl });
    },
    clear: () => cache.clear(),
  };
}
