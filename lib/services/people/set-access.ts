import type { PersonAccess } from "@/lib/contracts/people/people";
import { updatePerson } from "@/lib/db/people/people";
import { deleteSessionsOf } from "@/lib/db/people/sessions";
import type { Ctx } from "@/lib/services/context";
import { changePerson } from "@/lib/services/people/internal/change-person";

/**
 * Shuts a person out, with all their sessions, or lets them in again.
 * @throws AppError as `changePerson`
 */
export async function setPersonAccess(ctx: Ctx, { id, isDisabled, reason }: PersonAccess): Promise<void> {
  await changePerson(ctx, {
    ...{ id, reason, action: isDisabled ? "person.disable" : "person.enable" },
    staysAdmin: () => !isDisabled,
    change: async (tx, person, at) => {
      await updatePerson(tx, id, { disabledAt: isDisabled ? (person.disabledAt ?? at) : null }, at);
      const sessionsEnded = isDisabled ? await deleteSessionsOf(tx, id) : 0;
      return { before: { isDisabled: person.disabledAt !== null }, after: { isDisabled, sessionsEnded } };
    },
  });
}
