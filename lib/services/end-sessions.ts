import type { PersonAction } from "@/lib/contracts/people";
import { deleteSessionsOf } from "@/lib/db/sessions";
import { changePerson } from "@/lib/services/change-person";
import type { Ctx } from "@/lib/services/context";

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
