import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { listBasketRows } from "@/lib/db/baskets/basket-rows";
import { lockLevels } from "@/lib/db/baskets/levels";
import type { StoredDraft } from "@/lib/db/baskets/weight-drafts";
import { findSetInForce, insertSet, type NewSet, supersedeSet, type WholeSet } from "@/lib/db/baskets/weight-sets";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import type { Ctx } from "@/lib/services/context";
import { refreshLevelsIn } from "@/lib/services/levels/refresh";
import { followSet, transition } from "@/lib/services/weights/internal/transition";

/** What stands after a change of the set in force. */
export interface SetChange {
  readonly before: WholeSet | null;
  /** null where a set was undone that had replaced none */
  readonly after: WholeSet | null;
}

/**
 * Puts a set in the place of the one in force, or none, and recomputes the levels of its basket, in the caller's
 * transaction. Levels are locked first, so that changes of one set follow each other.
 * @param next the new set, made from the one in force; null leaves the day without a set
 */
export async function replaceSet(
  tx: DbSession,
  ctx: Ctx,
  of: { readonly basketId: string; readonly effectiveDay: Date },
  next: (inForce: WholeSet | null) => Promise<NewSet | null>,
): Promise<SetChange> {
  await lockLevels(tx);
  const day = toDay(of.effectiveDay);
  const before = await findSetInForce(tx, of.basketId, day);
  const set = await next(before);
  if (before !== null) {
    await supersedeSet(tx, before, new Date(ctx.now()));
    await followSet(tx, before.draftId, "superseded");
  }
  if (set !== null) await insertSet(tx, set);
  const funds = (await listBasketRows(tx)).filter(({ kind }) => kind === "fund");
  await refreshLevelsIn(tx, ctx, {
    cause: `weights ${of.basketId} ${isoFromDay(day)}`,
    baskets: [...new Set([of.basketId, ...funds.map(({ id }) => id)])],
    isBumpDue: true,
  });
  return { before, after: await findSetInForce(tx, of.basketId, day) };
}

/** Publishes a locked draft: its weights come into force, and it is the draft that they came from. */
export async function publishWeightSet(tx: DbSession, ctx: Ctx, draft: StoredDraft): Promise<SetChange> {
  const at = new Date(ctx.now());
  const change = await replaceSet(tx, ctx, draft, async (inForce) => ({
    basketId: draft.basketId,
    effectiveDay: draft.effectiveDay,
    announcedDay: draft.announcedDay,
    announcedMonth: null,
    status: "published",
    sumBps: 10_000,
    source: draft.source,
    note: draft.reason,
    publishedAt: at,
    draftId: draft.id,
    replacesId: inForce?.id ?? null,
    revertsId: null,
    entries: draft.rows.map(({ symbol, weightBps }) => ({ assetId: symbol, weightBps: weightBps ?? 0 })),
  }));
  await transition(tx, draft, { status: "published", publishedAt: at }, at);
  return change;
}
