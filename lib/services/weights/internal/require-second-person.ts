import type { StoredDraft } from "@/lib/db/baskets/weight-drafts";
import type { DbSession } from "@/lib/db/client";
import { countApprovers } from "@/lib/db/people/approvers";
import { AppError } from "@/lib/errors";
import type { Person } from "@/lib/services/context";

/**
 * Four eyes: who approves has neither written nor submitted any version of the draft. A house with a single approver has
 * nobody else to ask; there it is allowed, and the answer says so for the audit.
 * @returns whether the draft is approved in that single-person mode
 * @throws AppError FORBIDDEN where another approver could be asked
 */
export async function requireSecondPerson(tx: DbSession, person: Person, draft: StoredDraft): Promise<boolean> {
  const own = [draft.authorId, draft.submitterId, ...draft.writerIds];
  if (!own.includes(person.id)) return false;
  if ((await countApprovers(tx)) === 1) return true;
  throw new AppError("FORBIDDEN", "You wrote or submitted this draft; another approver must approve it.");
}
