import * as z from "zod";
import { Role } from "@/lib/contracts/people/role";

const Reason = z.string().trim().min(1, "say why").max(500);

export const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  isDisabled: z.boolean(),
  hasAuthenticator: z.boolean(),
  /** when one of their open sessions was last used, to the minute; null where none is open */
  seenAt: z.iso.datetime().nullable(),
  /** sessions that have not ended */
  sessions: z.int(),
  since: z.iso.datetime(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const People = z.object({
  people: z.array(PersonRow),
  invitations: z.array(
    z.object({ email: z.string(), name: z.string(), roles: z.array(Role), expiresAt: z.iso.datetime() }),
  ),
});
export type People = z.infer<typeof People>;

/** A person, and why something is done to them: to end their sessions, or to take their authenticator away. */
export const PersonAction = z.strictObject({ id: z.string().min(1).max(64), reason: Reason });
export type PersonAction = z.infer<typeof PersonAction>;

export const PersonAccess = z.strictObject({ ...PersonAction.shape, isDisabled: z.boolean() });
export type PersonAccess = z.infer<typeof PersonAccess>;

export const PersonRoles = z.strictObject({ ...PersonAction.shape, roles: z.array(Role).max(3) });
export type PersonRoles = z.infer<typeof PersonRoles>;

/** A person's own new password, with the one that they have. */
export const PasswordChange = z.strictObject({
  current: z.string().min(1).max(128),
  next: z.string().min(8, "takes at least 8 characters").max(128),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** An authenticator that was begun: what its app needs to know, shown once. */
export const NewAuthenticator = z.object({
  /** otpauth:// address, as its QR code holds it */
  uri: z.string(),
  /** the secret as text, base32, for those who can't scan */
  secret: z.string(),
});
export type NewAuthenticator = z.infer<typeof NewAuthenticator>;
