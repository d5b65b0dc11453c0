import { canBecome, type DraftStatus } from "@/lib/core/drafts/draft-status";
import {
  type DraftChange,
  getDraft,
  lockDraft,
  type StoredDraft,
  type StoredDraftRow,
  setDraftStatus,
  updateDraft,
} from "@/lib/db/baskets/weight-drafts";
import type { DbSession } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

function requireStep({ id, status }: StoredDraft, next: DraftStatus): void {
  if (canBecome(status, next)) return;
  throw new AppError("CONFLICT", `Draft ${id} is ${status}; it can't become ${next}.`);
}

/**
 * Takes a locked draft to its next status, as its next version.
 * @param rows new lines; the stored ones stay without them
 * @returns the draft as it stands now
 * @throws AppError CONFLICT for a step that its status does not allow
 */
export async function transition(
  tx: DbSession,
  draft: StoredDraft,
  change: DraftChange,
  at: Date,
  rows?: readonly StoredDraftRow[],
): Promise<StoredDraft> {
  requireStep(draft, change.status);
  await updateDraft(tx, draft.id, change, at, rows);
  return await getDraft(tx, draft.id);
}

/**
 * A draft follows the set that came from it: out of force, or in force again.
 * @param draftId null for a set that came from no draft
 * @throws AppError CONFLICT for a step that its status does not allow
 */
export async function followSet(
  tx: DbSession,
  draftId: string | null,
  next: "superseded" | "published",
): Promise<void> {
  if (draftId === null) return;
  requireStep(await lockDraft(tx, draftId), next);
  await setDraftStatus(tx, draftId, next);
}
