import type { Role } from "@/lib/contracts/people/role";
import type { Ctx } from "@/lib/services/context";

/** The same context with a person signed in whose second factor has just been proved. */
export function asSteppedUp(ctx: Ctx, id: string, ...roles: readonly Role[]): Ctx {
  const email = `${id}@example.org`;
  return { ...ctx, actor: { type: "person", id, name: id, email, roles, steppedUpAt: ctx.now() } };
}
