import { startIngestRun } from "@/lib/db/ingest/runs";
import type { StoredAlias } from "@/lib/db/reference/aliases";
import { ProviderError } from "@/lib/errors";
import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import { appendHistoryBatch } from "@/lib/services/ingest/append-history-batch";

interface Reading {
  readonly provider: Provider;
  readonly aliases: readonly StoredAlias[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Asks a provider for every day of a range under every name, whatever is stored already, and stores what comes.
 * @returns observations appended, days newly chosen, and the names that could not be read to the end
 */
export async function readHistories(ctx: Ctx, { provider, aliases, firstDay, lastDay }: Reading) {
  const runId = await startIngestRun(ctx.db, "backfill", provider.info.id, new Date(ctx.now()));
  const total = { added: 0, chosen: 0, failures: [] as string[] };
  for (const { assetId, nativeId, validFrom, validTo } of aliases) {
    const range = {
      firstDay: Math.max(firstDay, validFrom ?? firstDay),
      lastDay: Math.min(lastDay, validTo ?? lastDay),
    };
    if (range.firstDay > range.lastDay) continue;
    try {
      for await (const page of provider.dailyHistory({ nativeId, ...range })) {
        const { added, chosen } = await appendHistoryBatch(ctx.db, provider, assetId, page, runId);
        total.added += added;
        total.chosen += chosen;
      }
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      // Not traded there in that period.
      if (error.kind !== "unknown-symbol") total.failures.push(`${assetId}: ${error.message}`);
    }
  }
  return total;
}
