import { DEFAULT_BASKET } from "@/lib/contracts/baskets/basket";
import { QualityQuery } from "@/lib/contracts/quality/data-quality";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { listUnlistedAliases } from "@/lib/db/ingest/capabilities";
import { loadQueueState, type QueueState } from "@/lib/db/ingest/jobs";
import { listProviderHealth, type ProviderHealth } from "@/lib/db/quality/providers";
import { listNewestRuns } from "@/lib/db/quality/runs";
import { verifyAudit } from "@/lib/services/audit/verify";
import type { Ctx } from "@/lib/services/context";
import { getIndicativeNav } from "@/lib/services/fund/get-indicative-nav";
import { getDataQuality } from "@/lib/services/quality/get";

/** Something that is not as it should be, and what to do. */
export interface Finding {
  readonly what: string;
  readonly remedy: string;
}

export interface Examination {
  /** how the store stands, a sentence each */
  readonly facts: readonly string[];
  readonly findings: readonly Finding[];
}

/** The plan is looked at every minute; a worker that missed several is not there. */
const WORKER_SILENT_MS = 5 * 60_000;

function examineWorker(queue: QueueState | null, nowMs: number): Finding[] {
  const start = "npm start runs it; see its log for why it ended.";
  if (queue === null) return [{ what: "No worker has ever run on this store.", remedy: start }];
  const { lastSeenAt, failed } = queue;
  const silentMs = lastSeenAt === null ? Number.POSITIVE_INFINITY : nowMs - lastSeenAt.getTime();
  const silent =
    silentMs > WORKER_SILENT_MS
      ? [{ what: `No worker has looked at its plan since ${lastSeenAt?.toISOString() ?? "ever"}.`, remedy: start }]
      : [];
  return [
    ...silent,
    ...failed.map(({ task, error }) => ({
      what: `The job ${task} failed at every try: ${error?.split("\n")[0] ?? "without a message"}`,
      remedy: "Mend what it says; the plan queues it again.",
    })),
  ];
}

function examineProvider(health: ProviderHealth, now: Date): Finding[] {
  const { name, breaker, retryAt, bannedUntil, lastError, isThrottled, budgetPerMinute } = health;
  const because = lastError === null ? "" : ` Last: ${lastError}`;
  if (bannedUntil !== null && bannedUntil > now) {
    const remedy = `Wait. It shrinks its budget by itself; if this repeats, give it a key or leave it out.${because}`;
    return [{ what: `${name} has banned us until ${bannedUntil.toISOString()}.`, remedy }];
  }
  if (breaker === null || breaker === "closed") {
    if (!isThrottled) return [];
    const remedy =
      "Nothing, unless fetching takes too long: an admin can give back the full budget on /admin/providers.";
    return [{ what: `${name} has throttled us down to ${budgetPerMinute} weight units a minute.`, remedy }];
  }
  const remedy = `It is asked again at ${retryAt?.toISOString() ?? "the next run"}; an admin can do so at once on /admin/providers.${because}`;
  return [{ what: `${name} failed five times in a row and rests.`, remedy }];
}

/**
 * Looks at the store as an operator would: prices, gaps, providers, worker, quotes, audit.
 * @returns nothing in `findings` when all is well
 */
export async function examineStore(ctx: Ctx): Promise<Examination> {
  const now = new Date(ctx.now());
  const [quality, health, runs, queue, unlisted, audit, nav] = await Promise.all([
    getDataQuality(ctx, QualityQuery.parse({})),
    listProviderHealth(ctx.db, now),
    listNewestRuns(ctx.db, 1),
    loadQueueState(ctx.db),
    listUnlistedAliases(ctx.db, now),
    verifyAudit(ctx),
    getIndicativeNav(ctx, { basket: DEFAULT_BASKET }),
  ]);
  const { totals } = quality;
  const yesterday = isoFromDay(utcDay(ctx.now()) - 1);
  const findings: Finding[] = [
    ...examineWorker(queue, ctx.now()),
    ...health.flatMap((provider) => examineProvider(provider, now)),
    ...unlisted.map(({ assetId, providerId, nativeId, lastSeenAt }) => ({
      what: `${providerId} does not list "${nativeId}" for ${assetId}${lastSeenAt ? ` since ${lastSeenAt.toISOString()}` : ""}.`,
      remedy: "End the name, or write the right one, on /admin/assets.",
    })),
    ...audit.broken.map(({ seq }) => ({
      what: `Row ${seq} of the audit is broken.`,
      remedy: "npm run cli -- verify says how; compare with the last hash that was noted elsewhere.",
    })),
  ];
  if (totals.priced === 0) {
    findings.push({
      what: "The store holds no price.",
      remedy: "npm run cli -- backfill, or import a folder of CSVs.",
    });
  } else if (nav.asOf !== null && nav.asOf < yesterday) {
    findings.push({
      what: `The fund's last level is that of ${nav.asOf}, not of ${yesterday}.`,
      remedy: "npm run cli -- ingest fetches what is missing; /status names the assets that lack a close.",
    });
  }
  if (totals.verdicts.held > 0) {
    findings.push({
      what: `${totals.verdicts.held} closes are held in quarantine.`,
      remedy: "Decide them on /admin/prices; until then they count nowhere.",
    });
  }
  const facts = [
    `dataset ${quality.dataset.label}; ${totals.priced} of ${totals.expected} expected closes, ${totals.open} open gaps, ${totals.known} known`,
    runs[0] === undefined
      ? "no run yet"
      : `last run: ${runs[0].kind} from ${runs[0].providerId}, ${runs[0].status}, ${runs[0].startedAt.toISOString()}`,
    queue === null ? "no queue" : `queue: ${queue.running} running, ${queue.waiting} waiting`,
    nav.oldestQuoteAt === null ? "no live quotes" : `live quotes from ${nav.oldestQuoteAt} on`,
    `audit: ${audit.rows} rows`,
  ];
  return { facts, findings };
}
