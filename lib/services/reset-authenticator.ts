import type { PersonAction } from "@/lib/contracts/people";
import { clearAuthenticators } from "@/lib/db/authenticators";
import { deleteSessionsOf } from "@/lib/db/sessions";
import { changePerson } from "@/lib/services/change-person";
import type { Ctx } from "@/lib/services/context";

/**
 * Takes a lost authenticator away, and ends the person's sessions; the next sign-in is by password and asks for a new one.
 * @throws AppError as `changePerson`
 */
export async function resetAuthenticator(ctx: Ctx, { id, reason }: PersonAction): Promise<void> {
  await changePerson(ctx, {
    ...{ id, reason, action: "person.reset-authenticator" },
    staysAdmin: () => true,
    change: async (tx, person, at) => {
      await clearAuthenticators(tx, id, at);
      const sessionsEnded = await deleteSessionsOf(tx, id);
      return {
        before: { hasAuthenticator: person.totpConfirmedAt !== null },
        after: { hasAuthenticator: false, sessionsEnded },
      };
    },
  });
}
