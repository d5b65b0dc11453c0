import { Secret, TOTP } from "otpauth";
import type { NewAuthenticator } from "@/lib/contracts/people/people";
import { findAuthenticators, setPendingAuthenticator } from "@/lib/db/people/authenticators";
import type { Ctx } from "@/lib/services/context";
import { requirePerson } from "@/lib/services/require-person";
import { requireStepUp } from "@/lib/services/require-step-up";

/** How the product's own secret keeps an authenticator's secret in the database. */
export interface Seal {
  readonly close: (text: string) => Promise<string>;
  readonly open: (sealed: string) => Promise<string>;
}

/**
 * Makes a new authenticator for the person who asks. It counts once a first code has proved it; one in use goes on till then,
 * and must prove itself here first.
 * @throws AppError UNAUTHORIZED without a signed-in person; FORBIDDEN (field "code") where one in use was not proved lately
 */
export async function beginAuthenticator(ctx: Ctx, seal: Seal): Promise<NewAuthenticator> {
  const actor = requirePerson(ctx);
  const stored = await findAuthenticators(ctx.db, actor.id);
  if (stored?.totpSecret != null) requireStepUp(ctx);
  const totp = new TOTP({ issuer: "Tracklight", label: actor.email, secret: new Secret({ size: 20 }) });
  await setPendingAuthenticator(ctx.db, actor.id, await seal.close(totp.secret.base32));
  return { uri: totp.toString(), secret: totp.secret.base32 };
}
