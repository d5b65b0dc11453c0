import type { Body } from "@/lib/http-cache/body";

/** Kept answers, least recently used first to go. */
export interface BodyCache {
  get(key: string, nowMs: number): Body | undefined;
  /** @param untilMs instant from which it is no longer given out */
  set(key: string, body: Body, untilMs: number): void;
  clear(): void;
}

/** Bookkeeping of an entry beside its bytes, roughly. */
const OVERHEAD_BYTES = 512;

/** @param maxBytes bound of everything kept; a body above an eighth of it is not kept at all */
export function createBodyCache(maxBytes: number): BodyCache {
  const entries = new Map<string, { body: Body; untilMs: number }>();
  let size = 0;
  const cost = (key: string, body: Body) => body.size + 2 * key.length + OVERHEAD_BYTES;
  const remove = (key: string) => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    size -= cost(key, entry.body);
  };
  return {
    get: (key, nowMs) => {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.untilMs <= nowMs) {
        remove(key);
        return undefined;
      }
      // A Map iterates in order of insertion: putting it back makes it the youngest.
      entries.delete(key);
      entries.set(key, entry);
      return entry.body;
    },
    set: (key, body, untilMs) => {
      if (cost(key, body) > maxBytes / 8) return;
      remove(key);
      entries.set(key, { body, untilMs });
      size += cost(key, body);
      for (const oldest of entries.keys()) {
        if (size <= maxBytes) break;
        remove(oldest);
      }
    },
    clear: () => {
      entries.clear();
      size = 0;
    },
  };
}
