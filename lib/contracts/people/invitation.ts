import * as z from "zod";
import { Role } from "@/lib/contracts/people/role";

/** 256 random bits in base64url, as a link carries them behind its "#", where no server log sees them. */
const InvitationToken = z.string().regex(/^[\w-]{43}$/, "is no token of an invitation; use the whole link");

/** The invited person and their roles. */
export const NewInvitation = z.strictObject({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(80),
  roles: z.array(Role).max(3),
  reason: z.string().trim().min(1).max(500),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** A link that was made: shown once. */
export const InvitationLink = z.object({ token: InvitationToken, expiresAt: z.iso.datetime() });
export type InvitationLink = z.infer<typeof InvitationLink>;

/** What the holder of a link sends to join. `email` and `name` are read for the first admin only. */
export const AcceptInvitation = z.strictObject({
  token: InvitationToken,
  password: z.string().min(8, "takes at least 8 characters").max(128),
  email: z.email().max(254).optional(),
  name: z.string().trim().min(1).max(80).optional(),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;
