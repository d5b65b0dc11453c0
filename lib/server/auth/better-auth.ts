import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Db } from "@/lib/db/client";
import { isShutOut } from "@/lib/db/people/people";
import { proveCode } from "@/lib/server/auth/prove-code";
import { hashPassword, verifyPassword } from "@/lib/services/people/hash-password";

/** Name of the session's cookie. The prefix makes browsers refuse it without Secure, with a Domain, or off the root path. */
const SESSION_COOKIE = "__Host-tracklight";
const SESSION_HOURS = 12;

/**
 * Sign-in and sessions: better-auth on our tables. None of its routes is mounted: our own call `auth.api` and hand on its
 * cookies, so that each stands behind our origin check, limits and matrix.
 * @param secret signs the cookies, so that the session table alone lets nobody in
 */
export function createAuth(db: Db, secret: string) {
  return betterAuth({
    appName: "Tracklight",
    // Only builds addresses of mails and of other services' answers, neither of which there is.
    baseURL: "http://localhost",
    secret,
    database: prismaAdapter(db, { provider: "postgresql" }),
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours counts in the database, over all processes.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      modelName: "person",
      additionalFields: {
        roles: { type: "string[]", input: false },
        disabledAt: { type: "date", required: false, input: false },
        totpConfirmedAt: { type: "date", required: false, input: false },
      },
    },
    account: { modelName: "credential", fields: { userId: "personId" } },
    session: {
      fields: { userId: "personId" },
      expiresIn: SESSION_HOURS * 3_600,
      disableSessionRefresh: true,
      additionalFields: {
        seenAt: { type: "date", input: false, defaultValue: () => new Date() },
        steppedUpAt: { type: "date", required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: { before: async (session) => ((await isShutOut(db, session.userId)) ? false : undefined) },
      },
    },
    advanced: {
      // It would want the columns of other services' sign-in and of mails, which we don't have; ours are checked by Prisma.
      database: { validateSchema: false },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, sameSite: "lax" },
      cookies: { session_token: { name: SESSION_COOKIE } },
      ipAddress: { ipAddressHeaders: ["x-tracklight-address"] },
    },
    plugins: [proveCode(db)],
  });
}

export type Auth = ReturnType<typeof createAuth>;
