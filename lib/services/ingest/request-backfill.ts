import type { BackfillJob } from "@/lib/contracts/ingest/backfill-job";
import type { RequestBackfill } from "@/lib/contracts/ingest/price-admin";
import { dayFromIso, isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { addJob, PRICE_QUEUE } from "@/lib/db/ingest/jobs";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { requireAsset } from "@/lib/services/reference/require-asset";
import { requireRole } from "@/lib/services/require-role";

/**
 * Asks the worker to fetch daily closes of one asset, or of all, from every provider. The same question, asked again while
 * it waits, waits once.
 * @throws AppError UNAUTHORIZED, FORBIDDEN; NOT_FOUND for an unknown asset; VALIDATION for a day that has no close yet;
 * CONFLICT where no worker has ever been started on this store
 */
export async function requestBackfill(ctx: Ctx, { asset, from, reason }: RequestBackfill): Promise<void> {
  requireRole(ctx, "editor", "approver", "admin");
  if (asset !== null) await requireAsset(ctx.db, asset, "asset");
  const yesterday = utcDay(ctx.now()) - 1;
  if (from !== null && dayFromIso(from) > yesterday) {
    throw new AppError("VALIDATION", `The last close is that of ${isoFromDay(yesterday)}; ${from} has none yet.`, {
      field: "from",
    });
  }
  const payload: BackfillJob = { ...(asset !== null && { assets: [asset] }), ...(from !== null && { from }) };
  await ctx.db.$transaction(async (tx) => {
    const key = `backfill:${asset ?? "all"}:${from ?? "end"}`;
    const isQueued = await addJob(tx, { task: "backfill", payload, queue: PRICE_QUEUE, key });
    if (!isQueued) {
      throw new AppError(
        "CONFLICT",
        "No worker has ever run on this store, so nobody would fetch; `npm start` runs one.",
      );
    }
    const subject = `prices:${asset ?? "all"}`;
    await recordChange(tx, ctx, { action: "prices.backfill", subject, before: null, after: { asset, from }, reason });
  });
}
