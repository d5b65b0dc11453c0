import "server-only";
import { APIError, createAuthEndpoint, sessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { symmetricDecrypt } from "better-auth/crypto";
import type { BetterAuthPlugin } from "better-auth/types";
import * as z from "zod";
import type { Db } from "@/lib/db/client";
import { findAuthenticators, useTotpStep } from "@/lib/db/people/authenticators";
import { stepUpSession } from "@/lib/db/people/sessions";
import { totpStep } from "@/lib/services/people/totp-step";

/**
 * An endpoint of better-auth that proves a session's second factor, at sign-in and before what matters most. Ours instead of
 * its own plugin, since a code must count once and a session must know when it was given.
 * A first proof gives the session a new token.
 * Refuses with UNAUTHORIZED a wrong or used code, and one where no authenticator is in use.
 */
export function proveCode(db: Db) {
  return {
    id: "prove-code",
    endpoints: {
      proveCode: createAuthEndpoint(
        "/prove-code",
        { method: "POST", use: [sessionMiddleware], body: z.object({ code: z.string() }) },
        async (ctx) => {
          const { session, user } = ctx.context.session;
          const now = new Date();
          const sealed = (await findAuthenticators(db, user.id))?.totpSecret ?? null;
          const refused = new APIError("UNAUTHORIZED", { message: "The code is wrong or was used before." });
          if (sealed === null) throw refused;
          const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: sealed });
          const step = totpStep(secret, ctx.body.code, now.getTime());
          if (step === null || !(await useTotpStep(db, user.id, step))) throw refused;
          if (session["steppedUpAt"]) await stepUpSession(db, session.id, now);
          else {
            const proved = await ctx.context.internalAdapter.createSession(user.id, false, { steppedUpAt: now });
            await ctx.context.internalAdapter.deleteSession(session.token);
            await setSessionCookie(ctx, { session: proved, user });
          }
          return ctx.json({ ok: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
