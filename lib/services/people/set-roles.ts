import type { PersonRoles } from "@/lib/contracts/people/people";
import { updatePerson } from "@/lib/db/people/people";
import { deleteSessionsOf } from "@/lib/db/people/sessions";
import type { Ctx } from "@/lib/services/context";
import { changePerson } from "@/lib/services/people/internal/change-person";

/**
 * Changes what a person may do. Their sessions end, so that none goes on with rights that it was not opened with.
 * @throws AppError as `changePerson`
 */
export async function setPersonRoles(ctx: Ctx, { id, roles, reason }: PersonRoles): Promise<void> {
  const next = [...new Set(roles)].sort();
  await changePerson(ctx, {
    ...{ id, reason, action: "person.roles" },
    staysAdmin: () => next.includes("admin"),
    change: async (tx, person, at) => {
      await updatePerson(tx, id, { roles: next }, at);
      const sessionsEnded = await deleteSessionsOf(tx, id);
      return { before: { roles: person.roles }, after: { roles: next, sessionsEnded } };
    },
  });
}
