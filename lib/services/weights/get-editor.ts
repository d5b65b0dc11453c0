import type { Review } from "@/lib/contracts/baskets/review";
import type { DraftStatus } from "@/lib/contracts/weights/weight-draft";
import type { EditorSet, WeightEditorData, WeightEditorQuery } from "@/lib/contracts/weights/weight-editor";
import { isoFromDay } from "@/lib/core/calendar/iso-day";
import { utcDay } from "@/lib/core/calendar/utc-day";
import { listStoredBaskets } from "@/lib/db/baskets/baskets";
import { loadTickerBook } from "@/lib/db/baskets/ticker-book";
import { getDraft, listDrafts } from "@/lib/db/baskets/weight-drafts";
import { countApprovers } from "@/lib/db/people/approvers";
import { AppError } from "@/lib/errors";
import { requirePublished } from "@/lib/services/baskets/require-published";
import { requireRole } from "@/lib/services/require-role";
import { snapshotRead } from "@/lib/services/snapshot-read";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";

const OPEN: readonly DraftStatus[] = ["draft", "submitted", "approved"];

function toEditorSet({ effectiveDay, announcedDay, status, sumBps, source, weights }: Review): EditorSet {
  return {
    ...{ effectiveDay, announcedDay, status, sumBps, source },
    weights: weights.flatMap(({ asset, publishedBps }) =>
      publishedBps === null ? [] : [{ symbol: asset, weightBps: publishedBps }],
    ),
  };
}

/**
 * Everything that the weights editor of a basket stands on: its sets, its open drafts, the tickers that may be named, and who
 * may approve.
 * Stored.
 * @throws AppError UNAUTHORIZED for anyone who is not of the house; NOT_FOUND for an unknown basket or draft; VALIDATION for a
 * draft of another basket
 */
export const getWeightEditor = snapshotRead(
  async (ctx, { basket, draft: id }: WeightEditorQuery): Promise<WeightEditorData> => {
    requireRole(ctx, "editor", "approver", "admin");
    const [{ basket: own, state }, stored, drafts, book, approvers] = await Promise.all([
      requirePublished(ctx.db, basket),
      listStoredBaskets(ctx.db),
      listDrafts(ctx.db, { basketId: basket }),
      loadTickerBook(ctx.db),
      countApprovers(ctx.db),
    ]);
    const asked = id === undefined ? null : await loadDraftView(ctx.db, await getDraft(ctx.db, id));
    if (asked !== null && asked.basket !== basket) {
      throw new AppError("VALIDATION", `Draft ${id} is of ${asked.basket}, not of ${basket}.`, { field: "draft" });
    }
    const open = drafts.filter(({ status }) => OPEN.some((other) => other === status));
    const published = stored.filter((other) => other.basket.weighting === "published");
    return {
      basket,
      basketName: own.name,
      baskets: published.map(({ basket: { id: other, name } }) => ({ id: other, name })),
      today: isoFromDay(utcDay(ctx.now())),
      asOf: state.history === null ? null : isoFromDay(state.history.asOf),
      sets: state.reviews.map(toEditorSet).toSorted((a, b) => (a.effectiveDay < b.effectiveDay ? 1 : -1)),
      drafts: await Promise.all(open.map((draft) => loadDraftView(ctx.db, draft))),
      draft: asked,
      book,
      approvers,
    };
  },
);
