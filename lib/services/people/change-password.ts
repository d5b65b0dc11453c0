import type { PasswordChange } from "@/lib/contracts/people/people";
import { findPasswordHash, setPasswordHash } from "@/lib/db/people/people";
import { deleteSessionsOf } from "@/lib/db/people/sessions";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { hashPassword, verifyPassword } from "@/lib/services/people/hash-password";
import { checkPassword } from "@/lib/services/people/internal/check-password";
import { requirePerson } from "@/lib/services/require-person";

/**
 * Gives the person who asks another password; their other sessions end.
 * @param input.sessionId the session that asks, which goes on
 * @throws AppError UNAUTHORIZED without a signed-in person; VALIDATION naming "current" for a wrong password, "next" for a
 * common one
 */
export async function changePassword(ctx: Ctx, input: PasswordChange & { readonly sessionId: string }): Promise<void> {
  const actor = requirePerson(ctx);
  const hashed = await findPasswordHash(ctx.db, actor.id);
  if (hashed === null || !(await verifyPassword(hashed, input.current))) {
    throw new AppError("VALIDATION", "This is not your password.", { field: "current" });
  }
  checkPassword(input.next, actor, "next");
  const next = await hashPassword(input.next);
  await ctx.db.$transaction(async (tx) => {
    await setPasswordHash(tx, actor.id, next, new Date(ctx.now()));
    const sessionsEnded = await deleteSessionsOf(tx, actor.id, input.sessionId);
    const told = { action: "person.password", subject: `person:${actor.id}`, before: null, after: { sessionsEnded } };
    await recordChange(tx, ctx, told);
  });
}
