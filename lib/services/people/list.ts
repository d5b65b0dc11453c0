import type { People } from "@/lib/contracts/people/people";
import { listInvitations } from "@/lib/db/people/invitations";
import { listPeople as readPeople } from "@/lib/db/people/people";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";

/**
 * Everybody of the house, and the links that wait for somebody.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role admin
 */
export async function listPeople(ctx: Ctx): Promise<People> {
  requireRole(ctx, "admin");
  const now = new Date(ctx.now());
  const [people, invitations] = await Promise.all([readPeople(ctx.db, now), listInvitations(ctx.db, now)]);
  return {
    people: people.map(({ id, name, email, roles, disabledAt, totpConfirmedAt, seenAt, sessions, createdAt }) => ({
      id,
      name,
      email,
      roles,
      sessions,
      isDisabled: disabledAt !== null,
      hasAuthenticator: totpConfirmedAt !== null,
      seenAt: seenAt?.toISOString() ?? null,
      since: createdAt.toISOString(),
    })),
    invitations: invitations.map(({ email, name, roles, expiresAt }) => ({
      email: email ?? "",
      name: name ?? "",
      roles,
      expiresAt: expiresAt.toISOString(),
    })),
  };
}
