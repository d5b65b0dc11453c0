import { utcDay } from "@/lib/core/calendar/utc-day";
import { leaseCursor, moveCursor, releaseCursor } from "@/lib/db/ingest/cursors";
import {
  finishIngestRun,
  type IngestKind,
  insertRejections,
  noteRunProgress,
  type Rejection,
  startIngestRun,
} from "@/lib/db/ingest/runs";
import { listAliases, type StoredAlias } from "@/lib/db/reference/aliases";
import { ProviderError } from "@/lib/errors";
import type { HistoryPage, Provider } from "@/lib/providers/provider";
import type { Ctx } from "@/lib/services/context";
import { appendHistoryBatch } from "@/lib/services/ingest/append-history-batch";

/** Days of an asset that are asked for. UTC day numbers, both ends included. */
export interface AskedDays {
  readonly assetId: string;
  readonly from: number;
  readonly to: number;
}

/** Who reads, for the lease of a history. */
export interface Reader {
  /** names this process: histories that it reads are kept from others */
  readonly owner: string;
  /** whether the process of that name has ended, so that what it was reading may be taken over at once */
  isGone(owner: string): boolean;
}

export interface BackfillInput {
  readonly provider: Provider;
  readonly reader: Reader;
  /** what the run is called in the list of runs */
  readonly kind: IngestKind;
  /** UTC day number before which no history is asked for */
  readonly firstDay: number;
  /** only these assets; all that the provider has without it */
  readonly assets?: readonly string[] | undefined;
  /** asks from this UTC day on, whatever is stored already, but not before `firstDay` */
  readonly from?: number | undefined;
  /** stored days before yesterday that are asked for again, since they may still change */
  readonly recheckDays?: number | undefined;
  /** asks for exactly these days instead, whatever is stored already */
  readonly only?: readonly AskedDays[] | undefined;
  readonly onProgress?: (progress: BackfillProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface BackfillProgress {
  readonly done: number;
  readonly total: number;
  readonly asset: string;
  readonly rowsRead: number;
  readonly rowsAdded: number;
}

export interface BackfillResult {
  readonly rowsRead: number;
  readonly rowsAdded: number;
  readonly pricesChanged: number;
  readonly rejections: readonly Rejection[];
  /** assets that could not be fetched, with the reason; they do not stop the others */
  readonly failures: readonly { readonly asset: string; readonly reason: string }[];
}

interface Range {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The days to ask for under one name, given how far its history is read. */
function toRanges(input: BackfillInput, alias: StoredAlias, nextDay: number, yesterday: number): Range[] {
  const start = Math.min(nextDay, input.from ?? nextDay, yesterday + 1 - (input.recheckDays ?? 0));
  const asked = input.only
    ? input.only.filter(({ assetId }) => assetId === alias.assetId)
    : [{ from: Math.max(start, input.from ?? start, input.firstDay), to: yesterday }];
  return asked
    .map(({ from, to }) => ({
      firstDay: Math.max(from, alias.validFrom ?? from),
      lastDay: Math.min(to, yesterday, alias.validTo ?? to),
    }))
    .filter(({ firstDay, lastDay }) => firstDay <= lastDay);
}

/**
 * Asks a provider for daily closes and appends them, asset by asset: those that are not stored yet, or those told. How far
 * a history is read moves with the rows, in their transaction, so that a killed run goes on where it stopped; a history
 * that another run reads is left to it. One asset that fails does not stop the rest; it is listed with its reason.
 * @throws the signal's reason once it aborts; the run is closed as aborted
 */
export async function backfillPrices(ctx: Ctx, input: BackfillInput): Promise<BackfillResult> {
  const { provider } = input;
  const aliases = await listAliases(
    ctx.db,
    provider.info.id,
    input.assets ?? input.only?.map(({ assetId }) => assetId),
  );
  const runId = await startIngestRun(ctx.db, input.kind, provider.info.id, new Date(ctx.now()), aliases.length);
  const total = { rowsRead: 0, rowsAdded: 0, pricesChanged: 0 };
  const rejections: Rejection[] = [];
  const failures: { asset: string; reason: string }[] = [];
  const finish = (status: "done" | "failed" | "aborted", error?: string) =>
    finishIngestRun(ctx.db, runId, {
      status,
      at: new Date(ctx.now()),
      rowsRead: total.rowsRead,
      rowsAdded: total.rowsAdded,
      rowsRejected: rejections.length,
      error,
    });
  const keepPage = async (alias: StoredAlias, page: HistoryPage, isNext: boolean) => {
    const key = { assetId: alias.assetId, providerId: provider.info.id, nativeId: alias.nativeId };
    const nextDay = isNext ? Math.max(...page.rows.map(({ day }) => day)) + 1 : null;
    const { added, chosen } = await appendHistoryBatch(ctx.db, provider, alias.assetId, page, runId, (tx) =>
      moveCursor(tx, key, { owner: input.reader.owner, nextDay, now: new Date(ctx.now()) }),
    );
    total.rowsRead += page.rows.length + page.rejected.length;
    total.rowsAdded += added;
    total.pricesChanged += chosen;
    rejections.push(
      ...page.rejected.map((row) => ({ file: alias.nativeId, line: row.row, reason: row.reason, text: row.text })),
    );
  };
  try {
    for (const [index, alias] of aliases.entries()) {
      input.signal?.throwIfAborted();
      const before = rejections.length;
      try {
        await readHistory(ctx, input, alias, (page, isNext) => keepPage(alias, page, isNext));
      } catch (cause) {
        if (!(cause instanceof ProviderError)) throw cause;
        failures.push({ asset: alias.assetId, reason: cause.message });
      }
      await insertRejections(ctx.db, runId, before, rejections.slice(before));
      const { rowsRead, rowsAdded } = total;
      await noteRunProgress(ctx.db, runId, { assetsDone: index + 1, rowsRead, rowsAdded });
      input.onProgress?.({ done: index + 1, total: aliases.length, asset: alias.assetId, rowsRead, rowsAdded });
    }
  } catch (error) {
    if (input.signal?.aborted) await finish("aborted", "it was stopped");
    throw error;
  }
  await finish(
    failures.length === 0 ? "done" : "failed",
    failures.length === 0 ? undefined : failures.map(({ asset, reason }) => `${asset}: ${reason}`).join("; "),
  );
  return { ...total, rejections, failures };
}

/** Reads what is due of one history under its lease; nothing while another run has it. */
async function readHistory(
  ctx: Ctx,
  input: BackfillInput,
  alias: StoredAlias,
  keep: (page: HistoryPage, isNext: boolean) => Promise<void>,
): Promise<void> {
  const { provider, reader, signal } = input;
  const key = { assetId: alias.assetId, providerId: provider.info.id, nativeId: alias.nativeId };
  const asked = { owner: reader.owner, firstDay: Math.max(input.firstDay, alias.validFrom ?? input.firstDay) };
  let lease = await leaseCursor(ctx.db, key, { ...asked, gone: null, now: new Date(ctx.now()) });
  if (!lease.isMine && reader.isGone(lease.owner)) {
    lease = await leaseCursor(ctx.db, key, { ...asked, gone: lease.owner, now: new Date(ctx.now()) });
  }
  if (!lease.isMine) return;
  try {
    for (const range of toRanges(input, alias, lease.nextDay, utcDay(ctx.now()) - 1)) {
      const pages = provider.dailyHistory({ nativeId: alias.nativeId, ...range, ...(signal ? { signal } : {}) });
      for await (const page of pages) await keep(page, range.firstDay <= lease.nextDay);
    }
  } finally {
    await releaseCursor(ctx.db, key, reader.owner);
  }
}
