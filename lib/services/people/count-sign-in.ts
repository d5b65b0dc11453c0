import { createHash } from "node:crypto";
import { clearAttempts, countAttempt } from "@/lib/db/people/attempts";
import { TooManyError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

const WINDOW_MS = 15 * 60_000;
const ACCOUNT = { tries: 5, windowMs: WINDOW_MS, maxStrikes: 6 } as const;
const ADDRESS = { tries: 20, windowMs: WINDOW_MS, maxStrikes: 0 } as const;

/** Whose door is tried, and from where. */
export interface SignInAttempt {
  /** e-mail address, or the person's id where a code is given; known to us or not */
  readonly account: string;
  /** network of the client, as `addressGroup` tells it */
  readonly addressGroup: string;
}

const keyOf = (kind: string, text: string) =>
  `${kind}:${createHash("sha256").update(text.toLowerCase()).digest("hex")}`;

/**
 * Counts a password or a code before it is looked at: 5 per account in 15 minutes, doubling up to 16 hours while it goes on,
 * and 20 per address. An account that we don't know counts the same.
 * @throws TooManyError from the sixth on
 */
export async function countSignIn(ctx: Ctx, { account, addressGroup }: SignInAttempt): Promise<void> {
  const now = ctx.now();
  const waits = await Promise.all([
    countAttempt(ctx.db, keyOf("account", account), ACCOUNT, now),
    countAttempt(ctx.db, keyOf("address", addressGroup), ADDRESS, now),
  ]);
  const waitMs = Math.max(...waits);
  if (waitMs === 0) return;
  const minutes = Math.ceil(waitMs / 60_000);
  throw new TooManyError(`Too many attempts. Try again in ${minutes} min.`, waitMs);
}

/** Forgets the attempts on an account: its owner has come in. */
export async function forgetSignIns(ctx: Ctx, account: string): Promise<void> {
  await clearAttempts(ctx.db, keyOf("account", account));
}
