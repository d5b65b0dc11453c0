import type { PersonAction } from "@/lib/contracts/people/people";
import { clearAuthenticators } from "@/lib/db/people/authenticators";
import { deleteSessionsOf } from "@/lib/db/people/sessions";
import type { Ctx } from "@/lib/services/context";
import { changePerson } from "@/lib/services/people/internal/change-person";

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
