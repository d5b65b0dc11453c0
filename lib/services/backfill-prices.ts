import { utcDay } from "@/lib/core/utc-day";
import { listAliases, loadLastObservedDays, type StoredAlias } from "@/lib/db/aliases";
import { finishIngestRun, insertRejections, type Rejection, startIngestRun } from "@/lib/db/ingest-runs";
import { ProviderError } from "@/lib/errors";
import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import { storePage } from "@/lib/services/store-page";

export interface BackfillInput {
  readonly provider: Provider;
  /** UTC day number from which history is asked for where nothing is stored yet */
  readonly firstDay: number;
  readonly onProgress?: (progress: { done: number; total: number; asset: string; rowsAdded: number }) => void;
  readonly signal?: AbortSignal;
}

export interface BackfillResult {
  readonly rowsRead: number;
  readonly rowsAdded: number;
  readonly pricesChanged: number;
  readonly rejections: readonly Rejection[];
  /** assets that could not be fetched, with the reason; they do not stop the others */
  readonly failures: readonly { readonly asset: string; readonly reason: string }[];
}

/** The days still to be asked for under one name; null when nothing is missing. */
function missingDays(ctx: Ctx, input: BackfillInput, alias: StoredAlias, last: number | undefined) {
  const yesterday = utcDay(ctx.now()) - 1;
  const firstDay = Math.max(last === undefined ? input.firstDay : last + 1, alias.validFrom ?? input.firstDay);
  const lastDay = Math.min(yesterday, alias.validTo ?? yesterday);
  return firstDay > lastDay ? null : { firstDay, lastDay };
}

/**
 * Asks a provider for the daily closes that are not stored yet, asset by asset, and appends them.
 * One asset that fails does not stop the rest; it is listed with its reason. Running again asks only for what is missing.
 */
export async function backfillPrices(ctx: Ctx, input: BackfillInput): Promise<BackfillResult> {
  const providerId = input.provider.info.id;
  const aliases = await listAliases(ctx.db, providerId);
  const lastDays = await loadLastObservedDays(ctx.db, providerId);
  const runId = await startIngestRun(ctx.db, "backfill", providerId, new Date(ctx.now()));
  const total = { rowsRead: 0, rowsAdded: 0, pricesChanged: 0 };
  const rejections: Rejection[] = [];
  const failures: { asset: string; reason: string }[] = [];
  for (const [index, alias] of aliases.entries()) {
    const range = missingDays(ctx, input, alias, lastDays.get(alias.assetId));
    const before = rejections.length;
    try {
      const signal = input.signal === undefined ? {} : { signal: input.signal };
      const pages =
        range === null ? [] : input.provider.dailyHistory({ nativeId: alias.nativeId, ...range, ...signal });
      for await (const page of pages) {
        const { added, chosen } = await storePage(ctx.db, input.provider, alias.assetId, page, runId);
        total.rowsRead += page.rows.length + page.rejected.length;
        total.rowsAdded += added;
        total.pricesChanged += chosen;
        rejections.push(
          ...page.rejected.map((row) => ({ file: alias.nativeId, line: row.row, reason: row.reason, text: row.text })),
        );
      }
    } catch (cause) {
      if (!(cause instanceof ProviderError)) throw cause;
      failures.push({ asset: alias.assetId, reason: cause.message });
    }
    await insertRejections(ctx.db, runId, before, rejections.slice(before));
    input.onProgress?.({ done: index + 1, total: aliases.length, asset: alias.assetId, rowsAdded: total.rowsAdded });
  }
  await finishIngestRun(ctx.db, runId, {
    status: failures.length === 0 ? "done" : "failed",
    at: new Date(ctx.now()),
    rowsRead: total.rowsRead,
    rowsAdded: total.rowsAdded,
    rowsRejected: rejections.length,
    error: failures.length === 0 ? undefined : failures.map(({ asset, reason }) => `${asset}: ${reason}`).join("; "),
  });
  return { ...total, rejections, failures };
}
