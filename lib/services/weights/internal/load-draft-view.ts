import type { PublishedSet, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { sumOfRows } from "@/lib/core/drafts/draft";
import type { StoredDraft } from "@/lib/db/baskets/weight-drafts";
import { findSet, type WholeSet } from "@/lib/db/baskets/weight-sets";
import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** A set in the form of the contract. */
export function toPublishedSet(set: WholeSet): PublishedSet {
  const weights = set.entries.map(({ assetId, weightBps }) => ({ symbol: assetId, weightBps }));
  return { id: set.id, status: set.status, weights };
}

/** Day on which an approved draft is published: its effective day, or its announcement where that comes later. */
export function dueDayOf(draft: Pick<StoredDraft, "effectiveDay" | "announcedDay">): number {
  const effectiveDay = toDay(draft.effectiveDay);
  return draft.announcedDay === null ? effectiveDay : Math.max(effectiveDay, toDay(draft.announcedDay));
}

const toStep = (name: string | null, at: Date | null) =>
  name === null || at === null ? null : { name, at: at.toISOString() };

/** A stored draft in the form of the contract, beside the set that it replaces. */
export async function loadDraftView(db: DbSession, draft: StoredDraft): Promise<WeightDraft> {
  const replaced = draft.replacesId === null ? null : await findSet(db, draft.replacesId);
  const sumBps = sumOfRows(draft.rows);
  return {
    id: draft.id,
    version: draft.version,
    status: draft.status,
    basket: draft.basketId,
    basketName: draft.basket.name,
    effectiveDay: isoFromDay(toDay(draft.effectiveDay)),
    announcedDay: draft.announcedDay === null ? null : isoFromDay(toDay(draft.announcedDay)),
    dueDay: isoFromDay(dueDayOf(draft)),
    source: draft.source,
    reason: draft.reason,
    rows: draft.rows.map(({ symbol, weightBps }) => ({ symbol, weightBps })),
    spreadBps: draft.spreadBps,
    sumBps,
    remainderBps: 10_000 - sumBps,
    replaces: replaced === null ? null : toPublishedSet(replaced),
    setId: draft.sets[0]?.id ?? null,
    authorId: draft.authorId,
    author: { name: draft.authorName, at: draft.createdAt.toISOString() },
    updatedAt: draft.updatedAt.toISOString(),
    submitter: toStep(draft.submitterName, draft.submittedAt),
    approver: toStep(draft.approverName, draft.approvedAt),
    isSinglePerson: draft.isSinglePerson,
    withdrawal:
      draft.withdrawerName === null ? null : { name: draft.withdrawerName, reason: draft.withdrawalReason ?? "" },
    publishedAt: draft.publishedAt?.toISOString() ?? null,
  };
}
