import type { Role } from "@/lib/contracts/people/role";
import { AppError } from "@/lib/errors";
import type { Ctx, Person } from "@/lib/services/context";
import { requirePerson } from "@/lib/services/require-person";

/**
 * The first line of every verb that belongs to the house: who asks must be a signed-in person with one of `roles`.
 * @throws AppError UNAUTHORIZED for anyone who is not signed in, FORBIDDEN for a person with none of the roles
 */
export function requireRole(ctx: Pick<Ctx, "actor">, ...roles: readonly Role[]): Person {
  const actor = requirePerson(ctx);
  if (!roles.some((role) => actor.roles.includes(role))) {
    throw new AppError("FORBIDDEN", `This needs the role ${roles.join(" or ")}; an admin can give it to you.`);
  }
  return actor;
}
