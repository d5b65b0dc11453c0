import * as z from "zod";

export const SignIn = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
});
export type SignIn = z.infer<typeof SignIn>;

export const SignInState = z.object({ next: z.enum(["code", "in"]) });
export type SignInState = z.infer<typeof SignInState>;

/** A code of an authenticator (RFC 6238). */
export const Code = z.strictObject({ code: z.string().regex(/^\d{6}$/, "write the six digits of your authenticator") });
export type Code = z.infer<typeof Code>;
