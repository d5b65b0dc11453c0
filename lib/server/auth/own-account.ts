import "server-only";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import type { AcceptInvitation } from "@/lib/contracts/people/invitation";
import type { NewAuthenticator, PasswordChange } from "@/lib/contracts/people/people";
import type { Code, SignInState } from "@/lib/contracts/people/sign-in";
import { stepUpSession } from "@/lib/db/people/sessions";
import { signIn } from "@/lib/server/auth/sign-in";
import { getAdminRuntime } from "@/lib/server/context";
import type { Caller, ChangeOrigin, SessionAnswer } from "@/lib/server/http/admin-change";
import type { Ctx } from "@/lib/services/context";
import { acceptInvitation } from "@/lib/services/people/accept-invitation";
import { beginAuthenticator, type Seal } from "@/lib/services/people/begin-authenticator";
import { changePassword } from "@/lib/services/people/change-password";
import { confirmAuthenticator } from "@/lib/services/people/confirm-authenticator";
import { countSignIn, forgetSignIns } from "@/lib/services/people/count-sign-in";

async function openSeal(): Promise<Seal> {
  const { secretConfig: key } = await getAdminRuntime().auth.$context;
  return {
    close: (data) => symmetricEncrypt({ key, data }),
    open: (data) => symmetricDecrypt({ key, data }),
  };
}

/** Makes a person of whoever brings a link, and signs them in. @throws AppError as `acceptInvitation`, `countSignIn` */
export async function accept(caller: Caller, input: AcceptInvitation): Promise<SessionAnswer<SignInState>> {
  await countSignIn(caller.ctx, { account: input.token, addressGroup: caller.addressGroup });
  const { email } = await acceptInvitation(caller.ctx, input);
  return await signIn(caller, { email, password: input.password });
}

/** Begins a new authenticator of the person who asks. @throws AppError as `beginAuthenticator` */
export async function begin(ctx: Ctx): Promise<NewAuthenticator> {
  return await beginAuthenticator(ctx, await openSeal());
}

/** Puts it to use; the session counts as proved by its first code. @throws AppError as `confirmAuthenticator`, `countSignIn` */
export async function confirm(ctx: Ctx, input: Code, from: ChangeOrigin): Promise<void> {
  await withAttempt(ctx, from, async () => {
    await confirmAuthenticator(ctx, input, await openSeal());
    await stepUpSession(ctx.db, from.sessionId, new Date(ctx.now()));
  });
}

/** Changes the password of the person who asks. @throws AppError as `changePassword`, `countSignIn` */
export async function changeOwnPassword(ctx: Ctx, input: PasswordChange, from: ChangeOrigin): Promise<void> {
  await withAttempt(ctx, from, () => changePassword(ctx, { ...input, sessionId: from.sessionId }));
}

/** Whoever sits at an open session guesses the password or a code no faster than at the door. */
async function withAttempt(ctx: Ctx, { addressGroup }: ChangeOrigin, work: () => Promise<void>): Promise<void> {
  const account = ctx.actor.type === "person" ? ctx.actor.id : "";
  await countSignIn(ctx, { account, addressGroup });
  await work();
  await forgetSignIns(ctx, account);
}
