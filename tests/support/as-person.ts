import type { Role } from "@/lib/contracts/people/role";
import type { Ctx } from "@/lib/services/context";

/** The same context for a signed-in person with these roles, named after the first. */
export function asPerson(ctx: Ctx, ...roles: readonly Role[]): Ctx {
  const name = roles[0] ?? "nobody";
  return {
    ...ctx,
    actor: { type: "person", id: `person-${name}`, name, email: `${name}@example.org`, roles, steppedUpAt: null },
  };
}
