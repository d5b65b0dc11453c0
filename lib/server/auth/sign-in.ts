import "server-only";
import { isAPIError } from "better-auth/api";
import type { Code, SignIn, SignInState } from "@/lib/contracts/people/sign-in";
import { AppError } from "@/lib/errors";
import { findVisitor } from "@/lib/server/auth/session";
import { getAdminRuntime } from "@/lib/server/context";
import type { Caller, SessionAnswer } from "@/lib/server/http/admin-change";
import { countSignIn, forgetSignIns } from "@/lib/services/people/count-sign-in";

/** better-auth's refusals say who is known; ours never do. */
function refuse(cause: unknown, message: string, field: string): never {
  if (isAPIError(cause) && cause.statusCode < 500) throw new AppError("UNAUTHORIZED", message, { field, cause });
  throw cause;
}

/**
 * Opens a session by password. Where an authenticator is in use it is good for nothing until `proveSecondFactor`.
 * @throws AppError UNAUTHORIZED, the same for an unknown address, a wrong password and somebody shut out; TooManyError
 */
export async function signIn(caller: Caller, { email, password }: SignIn): Promise<SessionAnswer<SignInState>> {
  await countSignIn(caller.ctx, { account: email, addressGroup: caller.addressGroup });
  const { auth } = getAdminRuntime();
  const { headers } = await auth.api
    .signInEmail({ body: { email, password }, headers: caller.headers, returnHeaders: true })
    .catch((cause) => refuse(cause, "The e-mail address or the password is wrong.", "password"));
  await forgetSignIns(caller.ctx, email);
  const visitor = await findVisitor(withCookies(headers));
  return { value: { next: visitor?.person == null ? "code" : "in" }, cookies: headers };
}

/**
 * Proves the second factor of the session that the caller has opened, at sign-in or before what matters most.
 * @throws AppError UNAUTHORIZED without a session, or for a wrong or used code (field "code"); TooManyError
 */
export async function proveSecondFactor(caller: Caller, { code }: Code): Promise<SessionAnswer<SignInState>> {
  const visitor = await findVisitor(caller.headers);
  if (visitor === null) throw new AppError("UNAUTHORIZED", "Sign in to do this.");
  await countSignIn(caller.ctx, { account: visitor.personId, addressGroup: caller.addressGroup });
  const { auth } = getAdminRuntime();
  const { headers } = await auth.api
    .proveCode({ body: { code }, headers: caller.headers, returnHeaders: true })
    .catch((cause) => refuse(cause, "The code is wrong or was used before; wait for the next one.", "code"));
  await forgetSignIns(caller.ctx, visitor.personId);
  return { value: { next: "in" }, cookies: headers };
}

/** Ends the caller's session, if there is one. */
export async function signOut(caller: Caller): Promise<SessionAnswer<void>> {
  const { headers } = await getAdminRuntime().auth.api.signOut({ headers: caller.headers, returnHeaders: true });
  return { value: undefined, cookies: headers };
}

/** The cookies that an answer sets, as the next request would bring them. */
function withCookies(answered: Headers): Headers {
  const pairs = answered.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return new Headers({ cookie: pairs.join("; ") });
}
