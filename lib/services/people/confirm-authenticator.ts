import type { Code } from "@/lib/contracts/people/sign-in";
import { confirmPendingAuthenticator, findAuthenticators } from "@/lib/db/people/authenticators";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/services/audit/record-change";
import type { Ctx } from "@/lib/services/context";
import type { Seal } from "@/lib/services/people/begin-authenticator";
import { totpStep } from "@/lib/services/people/totp-step";
import { requirePerson } from "@/lib/services/require-person";

/**
 * Puts the authenticator that was begun to use, by its first code.
 * @throws AppError UNAUTHORIZED without a signed-in person; VALIDATION (field "code") for a wrong code, or where none was begun
 */
export async function confirmAuthenticator(ctx: Ctx, { code }: Code, seal: Seal): Promise<void> {
  const actor = requirePerson(ctx);
  const stored = await findAuthenticators(ctx.db, actor.id);
  const sealed = stored?.totpPending ?? null;
  if (sealed === null) throw new AppError("VALIDATION", "Begin with a new authenticator first.", { field: "code" });
  const step = totpStep(await seal.open(sealed), code, ctx.now());
  const wrong = new AppError("VALIDATION", "The code does not fit; wait for the next one.", { field: "code" });
  if (step === null) throw wrong;
  await ctx.db.$transaction(async (tx) => {
    if (!(await confirmPendingAuthenticator(tx, actor.id, { sealed, step, at: new Date(ctx.now()) }))) throw wrong;
    await recordChange(tx, ctx, {
      action: "person.authenticator",
      subject: `person:${actor.id}`,
      before: { hasAuthenticator: stored?.totpSecret != null },
      after: { hasAuthenticator: true },
    });
  });
}
