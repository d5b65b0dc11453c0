import type { PersonAction } from "@/lib/contracts/people/people";
import { deleteSessionsOf } from "@/lib/db/people/sessions";
import type { Ctx } from "@/lib/services/context";
import { changePerson } from "@/lib/services/people/internal/change-person";

/**
 * Ends every session of a person: they sign in anew.
 * @throws AppError as `changePerson`
 */
export async function endSessions(ctx: Ctx, { id, reason }: PersonAction): Promise<void> {
  await changePerson(ctx, {
    ...{ id, reason, action: "person.end-sessions" },
    staysAdmin: () => true,
    change: async (tx) => ({ before: null, after: { sessionsEnded: await deleteSessionsOf(tx, id) } }),
  });
}
