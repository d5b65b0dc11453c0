import type { DbSession } from "@/lib/db/client";

/** A person's authenticators as stored, both encrypted. */
export interface StoredAuthenticators {
  /** the one in use */
  readonly totpSecret: string | null;
  /** one that has not shown a first code yet */
  readonly totpPending: string | null;
}

/** A person's authenticators; null for an unknown person. */
export async function findAuthenticators(db: DbSession, personId: string): Promise<StoredAuthenticators | null> {
  return await db.person.findUnique({ where: { id: personId }, select: { totpSecret: true, totpPending: true } });
}

/** Keeps an authenticator until a first code proves it; the one in use goes on. */
export async function setPendingAuthenticator(tx: DbSession, personId: string, sealed: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { totpPending: sealed } });
}

/** Puts the pending authenticator to use, its first code used up with it. False where another has come between. */
export async function confirmPendingAuthenticator(
  tx: DbSession,
  personId: string,
  proved: { readonly sealed: string; readonly step: number; readonly at: Date },
): Promise<boolean> {
  const { sealed, step, at } = proved;
  const { count } = await tx.person.updateMany({
    where: { id: personId, totpPending: sealed },
    data: { totpSecret: sealed, totpPending: null, totpConfirmedAt: at, totpLastStep: step, updatedAt: at },
  });
  return count === 1;
}

/** Takes a person's authenticators away. */
export async function clearAuthenticators(tx: DbSession, personId: string, at: Date): Promise<void> {
  const none = { totpSecret: null, totpPending: null, totpConfirmedAt: null, totpLastStep: null };
  await tx.person.update({ where: { id: personId }, data: { ...none, updatedAt: at } });
}

/**
 * Uses up the code of a 30-second step (RFC 6238): of several that bring the same code, or an older one, one at most gets true.
 */
export async function useTotpStep(db: DbSession, personId: string, step: number): Promise<boolean> {
  const used = await db.$executeRaw`
    UPDATE person SET totp_last_step = ${step}
    WHERE id = ${personId} AND (totp_last_step IS NULL OR totp_last_step < ${step})`;
  return used === 1;
}
