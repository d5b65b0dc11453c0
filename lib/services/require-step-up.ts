import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

const FRESH_MS = 5 * 60_000;

/**
 * The second line of a verb that matters most, after `requireRole`: the session has proved its second factor within the
 * last five minutes.
 * @throws AppError FORBIDDEN with the field "code" otherwise
 */
export function requireStepUp(ctx: Ctx): void {
  const at = ctx.actor.type === "person" ? ctx.actor.steppedUpAt : null;
  if (at === null || ctx.now() - at >= FRESH_MS) {
    throw new AppError("FORBIDDEN", "This needs a fresh code of your authenticator.", { field: "code" });
  }
}
