import { countAttempt } from "@/lib/db/people/attempts";
import { TooManyError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { requirePerson } from "@/lib/services/require-person";

/** A person who works fast makes a change each second; an unending loop makes more. */
const TRIES = { change: 120, preview: 600 } as const;

/**
 * Counts a change of the person who asks, over all processes; previews, which a form asks for as it is typed in, by themselves.
 * @throws AppError UNAUTHORIZED without a signed-in person; TooManyError for more than 120 changes or 600 previews in a minute
 */
export async function countChange(ctx: Ctx, kind: keyof typeof TRIES): Promise<void> {
  const { id } = requirePerson(ctx);
  const limit = { tries: TRIES[kind], windowMs: 60_000, maxStrikes: 0 };
  const waitMs = await countAttempt(ctx.db, `${kind}:${id}`, limit, ctx.now());
  if (waitMs > 0) throw new TooManyError(`More than ${TRIES[kind]} in a minute; wait a moment.`, waitMs);
}
