import { createHash } from "node:crypto";
import type { DbSession } from "@/lib/db/client";
import type { Invitation } from "@/lib/db/generated/client";
import type { InvitationKind, Role } from "@/lib/db/generated/enums";

/** A link as it is made. */
export interface NewInvitationRow {
  readonly kind: InvitationKind;
  readonly token: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly invitedById: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Stores a link; its token as a hash only. Older unused links of the same kind and address end with it. */
export async function insertInvitation(tx: DbSession, invitation: NewInvitationRow): Promise<void> {
  const { token, roles, ...rest } = invitation;
  await tx.invitation.deleteMany({ where: { kind: rest.kind, email: rest.email, usedAt: null } });
  await tx.invitation.create({ data: { ...rest, roles: [...roles], tokenSha256: hashOf(token) } });
}

/**
 * Uses up a link: of several who bring it, one gets it.
 * @returns null where there is none, it was used, or its time is over
 */
export async function takeInvitation(tx: DbSession, token: string, at: Date): Promise<Invitation | null> {
  const where = { tokenSha256: hashOf(token), usedAt: null, expiresAt: { gt: at } };
  const [taken] = await tx.invitation.updateManyAndReturn({ where, data: { usedAt: at } });
  return taken ?? null;
}

/** Links of invited people that may still be used, newest first. */
export async function listInvitations(db: DbSession, at: Date): Promise<Invitation[]> {
  return await db.invitation.findMany({
    where: { kind: "invite", usedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: "desc" },
  });
}
