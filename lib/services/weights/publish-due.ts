import { utcDay } from "@/lib/core/calendar/utc-day";
import { listWaitingDrafts, lockDraft } from "@/lib/db/baskets/weight-drafts";
import type { Ctx } from "@/lib/services/context";
import { dueDayOf } from "@/lib/services/weights/internal/load-draft-view";
import { publishWeightSet } from "@/lib/services/weights/internal/publish-set";
import { recordSetChange } from "@/lib/services/weights/internal/record-change";

/**
 * Publishes every approved draft whose day has come, each in a transaction of its own, oldest effective day first. Called
 * daily and at every start; running again publishes nothing.
 * @returns ids of the drafts published now
 */
export async function publishDueWeights(ctx: Ctx): Promise<readonly string[]> {
  const published: string[] = [];
  for (const id of await listWaitingDrafts(ctx.db)) {
    const isPublished = await ctx.db.$transaction(
      async (tx) => {
        const draft = await lockDraft(tx, id);
        if (draft.status !== "approved" || dueDayOf(draft) > utcDay(ctx.now())) return false;
        const change = await publishWeightSet(tx, ctx, draft);
        const { reason, source } = draft;
        await recordSetChange(tx, ctx, change, { action: "weights.publish", of: draft, reason, source });
        return true;
      },
      { timeout: 120_000, maxWait: 10_000 },
    );
    if (isPublished) published.push(id);
  }
  return published;
}
