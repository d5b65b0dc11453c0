import "server-only";
import type { Access } from "@/lib/contracts/api/admin";
import type { Ctx } from "@/lib/services/context";
import { requirePerson } from "@/lib/services/require-person";
import { requireRole } from "@/lib/services/require-role";

/**
 * Refuses whoever the endpoint's row does not let in. The verb checks its actor again, since not only HTTP calls it.
 * @throws AppError UNAUTHORIZED without a signed-in person, FORBIDDEN without one of the roles
 */
export function requireAccess(ctx: Ctx, access: Access): void {
  if (access === "signed-out") return;
  if (access === "signed-in") requirePerson(ctx);
  else requireRole(ctx, ...access);
}
