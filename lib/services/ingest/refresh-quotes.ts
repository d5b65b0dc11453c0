import { utcDay } from "@/lib/core/calendar/utc-day";
import { upsertQuotes } from "@/lib/db/prices/quotes";
import { listAliases, type StoredAlias } from "@/lib/db/reference/aliases";
import { ProviderError } from "@/lib/errors";
import type { Provider, Quote } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";

export interface QuotesResult {
  /** quotes that are newer than the stored ones */
  readonly stored: number;
  /** by provider id; the others go on */
  readonly failures: ReadonlyMap<string, string>;
}

/** A quote further ahead of our clock than this is none. */
const SKEW_MS = 60_000;

/** What a provider said, as quotes of our assets; an alias with a factor names another unit. */
function toRows(provider: Provider, aliases: readonly StoredAlias[], quotes: readonly Quote[], nowMs: number) {
  return quotes
    .filter(({ atMs }) => atMs <= nowMs + SKEW_MS)
    .flatMap(({ nativeId, price, currency, atMs }) =>
      aliases
        .filter((alias) => alias.nativeId === nativeId)
        .map(({ assetId }) => ({
          assetId,
          providerId: provider.info.id,
          nativeId,
          price,
          currency,
          quotedAtMs: Math.min(atMs, nowMs),
        })),
    );
}

/**
 * Asks every provider for the prices of this moment and keeps the newest of each asset. A provider that fails does not
 * hold up the others; quotes feed the indicative NAV and never the history.
 * @throws the signal's reason once it aborts
 */
export async function refreshQuotes(
  ctx: Ctx,
  { providers, signal }: { readonly providers: readonly Provider[]; readonly signal?: AbortSignal },
): Promise<QuotesResult> {
  const failures = new Map<string, string>();
  const today = utcDay(ctx.now());
  const counts = await Promise.all(
    providers.map(async (provider) => {
      const aliases = (await listAliases(ctx.db, provider.info.id)).filter(
        ({ validFrom, validTo }) => (validFrom ?? today) <= today && (validTo ?? today) >= today,
      );
      if (aliases.length === 0) return 0;
      try {
        const quotes = await provider.quotes([...new Set(aliases.map(({ nativeId }) => nativeId))], signal);
        return await upsertQuotes(ctx.db, toRows(provider, aliases, quotes, ctx.now()), new Date(ctx.now()));
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        failures.set(provider.info.id, error.message);
        return 0;
      }
    }),
  );
  return { stored: counts.reduce((sum, count) => sum + count, 0), failures };
}
