import type { DbSession } from "@/lib/db/client";

/** Notes that a session was used. */
export async function touchSession(db: DbSession, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { seenAt: at } });
}

/** Notes that a session has proved its second factor. */
export async function stepUpSession(db: DbSession, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { steppedUpAt: at, seenAt: at } });
}

/** Ends a session. */
export async function deleteSession(db: DbSession, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/** Ends a person's sessions, but for one that may go on. Returns how many. */
export async function deleteSessionsOf(tx: DbSession, personId: string, exceptId?: string): Promise<number> {
  const others = exceptId === undefined ? {} : { id: { not: exceptId } };
  return (await tx.session.deleteMany({ where: { personId, ...others } })).count;
}
