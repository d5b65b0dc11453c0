import type { JobHelpers, TaskList } from "graphile-worker";
import type { Market } from "@/lib/cli/open-market";
import { type Report, reportTenths } from "@/lib/cli/progress";
import { BackfillJob } from "@/lib/contracts/ingest/backfill-job";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { deleteOldSpend } from "@/lib/db/ingest/provider-state";
import { deleteOldAttempts } from "@/lib/db/people/attempts";
import type { Log } from "@/lib/log/create-log";
import type { Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import type { BackfillProgress, Reader } from "@/lib/services/ingest/backfill";
import { discoverCapabilities } from "@/lib/services/ingest/discover-capabilities";
import { type FetchInput, fetchCloses, SOFT_DAYS } from "@/lib/services/ingest/fetch-closes";
import { fetchGaps } from "@/lib/services/ingest/fetch-gaps";
import { refreshQuotes } from "@/lib/services/ingest/refresh-quotes";
import { publishDueWeights } from "@/lib/services/weights/publish-due";

const SPEND_KEPT_MS = 7 * 86_400_000;

interface TaskContext {
  readonly ctx: Ctx;
  readonly market: Market;
  readonly reader: Reader;
  readonly log: Log;
  /** takes a line for people */
  readonly print: (line: string) => void;
}

/** The worker's tasks by the names that the crontab and the admin area use. */
export function createTasks({ ctx, market, reader, log, print }: TaskContext): TaskList {
  const { providers, firstDay } = market;
  const fetchFrom = async (input: Pick<FetchInput, "kind" | "assets" | "from" | "recheckDays">, job: JobHelpers) => {
    const onProgress = reportProgress(print);
    const fetched = await fetchCloses(ctx, {
      providers,
      firstDay,
      reader,
      signal: job.abortSignal,
      onProgress,
      ...input,
    });
    for (const [provider, { rowsAdded, pricesChanged, failures }] of fetched.byProvider) {
      log.info(
        { provider, kind: input.kind, rowsAdded, pricesChanged, failures: failures.slice(0, 3) },
        "closes fetched",
      );
    }
  };
  return {
    quotes: async (_, { abortSignal }) => {
      try {
        const { stored, failures } = await refreshQuotes(ctx, {
          providers,
          ...(abortSignal && { signal: abortSignal }),
        });
        log.debug({ stored, failures: Object.fromEntries(failures) }, "quotes fetched");
      } catch (err) {
        // Quotes of a past minute are not requested again, so a stop leaves no job behind.
        if (!abortSignal?.aborted) throw err;
      }
    },
    closes: (_, job) => fetchFrom({ kind: "nightly", recheckDays: SOFT_DAYS }, job),
    backfill: async (payload, job) => {
      const { assets, from } = BackfillJob.parse(payload);
      await fetchFrom({ kind: "backfill", assets, from: from === undefined ? undefined : dayFromIso(from) }, job);
    },
    gaps: async (_, { abortSignal }) => {
      const gapCount = await fetchGaps(ctx, { providers, firstDay, reader, signal: abortSignal });
      if (gapCount > 0) log.info({ gaps: gapCount }, "gaps requested");
    },
    capabilities: async (_, { abortSignal }) => {
      const { added, failures } = await discoverCapabilities(ctx, {
        providers,
        ...(abortSignal && { signal: abortSignal }),
      });
      log.info({ added: Object.fromEntries(added), failures: Object.fromEntries(failures) }, "capabilities read");
      await deleteOldSpend(ctx.db, new Date(ctx.now() - SPEND_KEPT_MS));
      await deleteOldAttempts(ctx.db, new Date(ctx.now()));
    },
    weights: async () => {
      const published = await publishDueWeights(ctx);
      if (published.length > 0) log.info({ published }, "weights published");
    },
  };
}

/** A line for every tenth of a provider's assets, while rows come in. */
function reportProgress(print: (line: string) => void): (provider: Provider, progress: BackfillProgress) => void {
  const reports = new Map<string, Report>();
  return ({ info }, { done, total, asset, rowsAdded }) => {
    if (rowsAdded === 0) return;
    const report = reports.get(info.id) ?? reportTenths(`Prices from ${info.name}`, print);
    reports.set(info.id, report);
    report(done, total, `${asset}, ${rowsAdded} rows added`);
  };
}
