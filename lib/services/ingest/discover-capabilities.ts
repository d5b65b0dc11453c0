import { upsertCapabilities } from "@/lib/db/ingest/capabilities";
import { ProviderError } from "@/lib/errors";
import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";

export interface DiscoveryResult {
  /** new entries by provider id; null where it publishes no list */
  readonly added: ReadonlyMap<string, number | null>;
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Asks every provider what it lists, by its own identifiers, and keeps it, so that a name that is gone is noticed.
 * @throws the signal's reason once it aborts
 */
export async function discoverCapabilities(
  ctx: Ctx,
  { providers, signal }: { readonly providers: readonly Provider[]; readonly signal?: AbortSignal },
): Promise<DiscoveryResult> {
  const added = new Map<string, number | null>();
  const failures = new Map<string, string>();
  for (const provider of providers) {
    const { id } = provider.info;
    try {
      const listed = await provider.capabilities(signal);
      added.set(id, listed && (await upsertCapabilities(ctx.db, id, listed, new Date(ctx.now()))));
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      failures.set(id, error.message);
    }
  }
  return { added, failures };
}
