import type { DraftKey, WeightDraft } from "@/lib/contracts/weights/weight-draft";
import { canBecome, type DraftStatus, statusesBefore } from "@/lib/core/drafts/draft-status";
import { lockDraft, type StoredDraft } from "@/lib/db/baskets/weight-drafts";
import type { DbSession } from "@/lib/db/client";
import { DetailedError } from "@/lib/errors";
import { loadDraftView } from "@/lib/services/weights/internal/load-draft-view";

/**
 * Locks a draft for a step of it: nobody else changes it until the transaction ends, and it is what the caller read.
 * @param next status that the step leads to
 * @throws AppError NOT_FOUND; DetailedError<WeightDraft> CONFLICT with the draft as it stands, where another version or
 * status is stored by now
 */
export async function lockDraftVersion(tx: DbSession, key: DraftKey, next: DraftStatus): Promise<StoredDraft> {
  const stored = await lockDraft(tx, key.id);
  const isNewest = stored.version === key.version;
  if (isNewest && canBecome(stored.status, next)) return stored;
  const current = await loadDraftView(tx, stored);
  const message = isNewest
    ? `The draft is ${stored.status}; this needs one that is ${statusesBefore(next).join(" or ")}.`
    : `The draft was changed meanwhile: you read version ${key.version}, version ${stored.version} is stored (${stored.status}).`;
  throw new DetailedError<WeightDraft>("CONFLICT", message, current);
}
