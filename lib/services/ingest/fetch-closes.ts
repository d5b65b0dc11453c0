import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import {
  type BackfillInput,
  type BackfillProgress,
  type BackfillResult,
  backfillPrices,
} from "@/lib/services/ingest/backfill";
import { refreshLevels } from "@/lib/services/levels/refresh";
import { findGaps } from "@/lib/services/prices/find-gaps";

/** A day is soft until its seventh: it is asked for again that often (market-data policy). */
export const SOFT_DAYS = 7;

export interface FetchInput extends Omit<BackfillInput, "provider" | "onProgress"> {
  readonly providers: readonly Provider[];
  readonly onProgress?: (provider: Provider, progress: BackfillProgress) => void;
}

export interface FetchResult {
  /** by provider id */
  readonly byProvider: ReadonlyMap<string, BackfillResult>;
  readonly gapsFound: number;
  readonly levelsChanged: number;
}

/**
 * Fetches daily closes from all providers side by side, notes the days that still lack one, and brings the levels up to the
 * prices. A provider that fails does not hold up the others.
 * @throws the signal's reason once it aborts; what is stored by then stays
 */
export async function fetchCloses(ctx: Ctx, { providers, onProgress, ...input }: FetchInput): Promise<FetchResult> {
  const runs = await Promise.allSettled(
    providers.map(async (provider): Promise<[string, BackfillResult]> => {
      const report = (progress: BackfillProgress) => onProgress?.(provider, progress);
      return [provider.info.id, await backfillPrices(ctx, { ...input, provider, onProgress: report })];
    }),
  );
  input.signal?.throwIfAborted();
  const { found } = await findGaps(ctx);
  const { rowsChanged } = await refreshLevels(ctx, { cause: input.kind });
  const failed = runs.find((run) => run.status === "rejected");
  if (failed) throw failed.reason;
  const done = runs.flatMap((run) => (run.status === "fulfilled" ? [run.value] : []));
  return { byProvider: new Map(done), gapsFound: found, levelsChanged: rowsChanged };
}
