import type { Body } from "./body";

/** Kept answers, least recently used first to go. */
export interface BodyCache {
  get(key: string): Body | undefined;
  set(key: string, body: Body): void;
  clear(): void;
}

/** Bookkeeping of an entry beside its bytes, roughly. */
const OVERHEAD_BYTES = 512;

/** @param maxBytes bound of everything kept; a body above an eighth of it is not kept at all */
export function createBodyCache(maxBytes: number): BodyCache {
  const entries = new Map<string, Body>();
  let size = 0;
  const cost = (key: string, body: Body) => body.size + 2 * key.length + OVERHEAD_BYTES;
  const remove = (key: string) => {
    const body = entries.get(key);
    if (!body) return;
    entries.delete(key);
    size -= cost(key, body);
  };
  return {
    get: (key) => {
      const body = entries.get(key);
      if (!body) return undefined;
      // A Map iterates in order of insertion: putting it back makes it the youngest.
      entries.delete(key);
      entries.set(key, body);
      return body;
    },
    set: (key, body) => {
      if (cost(key, body) > maxBytes / 8) return;
      remove(key);
      entries.set(key, body);
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
