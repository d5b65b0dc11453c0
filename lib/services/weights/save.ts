import { randomUUID } from "node:crypto";
import type { DraftContent, SaveWeightDraft, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { dayFromIso } from "@/lib/core/calendar/iso-day";
import { findBasketRow } from "@/lib/db/baskets/basket-rows";
import { type DraftColumns, getDraft, insertDraft } from "@/lib/db/baskets/weight-drafts";
import { findSetInForce } from "@/lib/db/baskets/weight-sets";
import type { DbSession } from "@/lib/db/client";
import { toDate } from "@/lib/db/day-date";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";
import { lockDraftVersion } from "@/lib/services/weights/internal/lock-draft";
import { recordDraftStep } from "@/lib/services/weights/internal/record-change";
import { transition } from "@/lib/services/weights/internal/transition";

/** The columns that a content fills, with the set that it would take the place of. */
async function toColumns(tx: DbSession, content: DraftContent): Promise<DraftColumns> {
  const { basket, effectiveDay, announcedDay, source, reason, spreadBps } = content;
  const found = await findBasketRow(tx, basket);
  if (found === null) throw new AppError("NOT_FOUND", `There is no basket "${basket}".`, { field: "basket" });
  if (found.weighting !== "published") {
    const message = `The weights of "${basket}" follow from a rule; only baskets with published weights take a set.`;
    throw new AppError("VALIDATION", message, { field: "basket" });
  }
  const day = dayFromIso(effectiveDay);
  const replaced = await findSetInForce(tx, basket, day);
  return {
    basketId: basket,
    effectiveDay: toDate(day),
    announcedDay: announcedDay === null ? null : toDate(dayFromIso(announcedDay)),
    source,
    reason,
    spreadBps,
    replacesId: replaced?.id ?? null,
  };
}

/**
 * Stores a draft as it is being written, however unfinished: a new one, or the next version of one. A submitted draft that
 * is written again is a draft again and needs submitting anew.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role editor; NOT_FOUND; VALIDATION for a basket by rule;
 * DetailedError<WeightDraft> CONFLICT with the other's version, where one was stored since
 */
export async function saveWeightDraft(ctx: Ctx, { key, content }: SaveWeightDraft): Promise<WeightDraft> {
  const person = requireRole(ctx, "editor");
  const at = new Date(ctx.now());
  return await ctx.db.$transaction(
    async (tx) => {
      if (key === null) {
        const id = randomUUID();
        const columns = await toColumns(tx, content);
        await insertDraft(tx, { ...columns, id, authorId: person.id, authorName: person.name }, content.rows, at);
        const after = await getDraft(tx, id);
        await recordDraftStep(tx, ctx, { action: "weights.create", before: null, after });
        return await loadDraftView(tx, after);
      }
      const before = await lockDraftVersion(tx, key, "draft");
      const columns = await toColumns(tx, content);
      const writerIds = [...new Set([...before.writerIds, person.id])];
      const after = await transition(tx, before, { status: "draft", ...columns, writerIds }, at, content.rows);
      await recordDraftStep(tx, ctx, { action: "weights.save", before, after });
      return await loadDraftView(tx, after);
    },
    { maxWait: 10_000 },
  );
}
