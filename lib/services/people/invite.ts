import { randomBytes } from "node:crypto";
import type { InvitationLink, NewInvitation } from "@/lib/contracts/people/invitation";
import { insertInvitation } from "@/lib/db/people/invitations";
import { findPersonByEmail } from "@/lib/db/people/people";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import { requireRole } from "@/lib/services/require-role";
import { requireStepUp } from "@/lib/services/require-step-up";

const HOURS = 72;

/**
 * Asks somebody into the house by a link that works once, within 72 hours; an older link to the same address ends.
 * @throws AppError UNAUTHORIZED, FORBIDDEN without the role admin or a fresh code; CONFLICT where the address is somebody's
 */
export async function invitePerson(ctx: Ctx, input: NewInvitation): Promise<InvitationLink> {
  const admin = requireRole(ctx, "admin");
  requireStepUp(ctx);
  const email = input.email.toLowerCase();
  const token = randomBytes(32).toString("base64url");
  const createdAt = new Date(ctx.now());
  const expiresAt = new Date(ctx.now() + HOURS * 3_600_000);
  const { name, roles, reason } = input;
  await ctx.db.$transaction(async (tx) => {
    if ((await findPersonByEmail(tx, email)) !== null) {
      throw new AppError("CONFLICT", `${email} is in the house already; change their roles instead.`, {
        field: "email",
      });
    }
    const who = { email, name, roles, invitedById: admin.id };
    await insertInvitation(tx, { kind: "invite", token, ...who, createdAt, expiresAt });
    const after = { email, name, roles: [...roles], expiresAt: expiresAt.toISOString() };
    await recordChange(tx, ctx, {
      action: "person.invite",
      subject: `invitation:${email}`,
      before: null,
      after,
      reason,
    });
  });
  return { token, expiresAt: expiresAt.toISOString() };
}
