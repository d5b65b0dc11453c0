import type { DbSession } from "@/lib/db/client";
import type { Person as Row } from "@/lib/db/generated/client";
import type { Role } from "@/lib/db/generated/enums";

/** A person as stored, without what only sign-in needs. */
export type StoredPerson = Pick<
  Row,
  "id" | "name" | "email" | "roles" | "disabledAt" | "totpConfirmedAt" | "createdAt"
>;

/** A person and when one of their sessions was last used; null where none is open. */
export interface SeenPerson extends StoredPerson {
  readonly seenAt: Date | null;
  /** sessions that have not ended */
  readonly sessions: number;
}

/** A person as an invitation makes one. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  /** lower case */
  readonly email: string;
  readonly roles: readonly Role[];
  /** PHC string */
  readonly passwordHash: string;
  readonly at: Date;
}

const SELECT = {
  id: true,
  name: true,
  email: true,
  roles: true,
  disabledAt: true,
  totpConfirmedAt: true,
  createdAt: true,
} as const;

/** Stores a person with their password. */
export async function insertPerson(tx: DbSession, person: NewPerson): Promise<void> {
  const { id, name, email, roles, passwordHash, at } = person;
  const stamps = { createdAt: at, updatedAt: at };
  await tx.person.create({ data: { id, name, email, roles: [...roles], emailVerified: true, ...stamps } });
  const credential = { id, accountId: id, providerId: "credential", personId: id, password: passwordHash };
  await tx.credential.create({ data: { ...credential, ...stamps } });
}

/** Everybody of the house, by name. */
export async function listPeople(db: DbSession, now: Date): Promise<SeenPerson[]> {
  const people = await db.person.findMany({ select: SELECT, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const open = { expiresAt: { gt: now } };
  const groups = await db.session.groupBy({ by: ["personId"], where: open, _max: { seenAt: true }, _count: true });
  const seen = new Map(groups.map((group) => [group.personId, group]));
  return people.map((person) => {
    const sessions = seen.get(person.id);
    return { ...person, seenAt: sessions?._max.seenAt ?? null, sessions: sessions?._count ?? 0 };
  });
}

/** Whether anybody has come in yet. */
export async function hasPeople(db: DbSession): Promise<boolean> {
  return (await db.person.count()) > 0;
}

/** Serialises changes of who may do what, until the transaction ends. */
export async function lockPeople(tx: DbSession): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('person'))`;
}

/** A person, whom nobody else may change until the transaction ends; null for an unknown id. */
export async function lockPerson(tx: DbSession, id: string): Promise<StoredPerson | null> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${id} FOR UPDATE`;
  return await tx.person.findUnique({ where: { id }, select: SELECT });
}

/** Who has this address, in lower case; null where nobody has. */
export async function findPersonByEmail(db: DbSession, email: string): Promise<StoredPerson | null> {
  return await db.person.findUnique({ where: { email }, select: SELECT });
}

/** How many admins may sign in, not counting one person. */
export async function countOtherAdmins(tx: DbSession, id: string): Promise<number> {
  return await tx.person.count({ where: { id: { not: id }, roles: { has: "admin" }, disabledAt: null } });
}

/** Changes what a person may do. */
export async function updatePerson(
  tx: DbSession,
  id: string,
  data: { readonly roles?: Role[]; readonly disabledAt?: Date | null },
  at: Date,
): Promise<void> {
  await tx.person.update({ where: { id }, data: { ...data, updatedAt: at } });
}

/** Whether a person may not sign in. */
export async function isShutOut(db: DbSession, personId: string): Promise<boolean> {
  const found = await db.person.findUnique({ where: { id: personId }, select: { disabledAt: true } });
  return found === null || found.disabledAt !== null;
}

/** The hash of a person's password. */
export async function findPasswordHash(db: DbSession, personId: string): Promise<string | null> {
  const found = await db.credential.findFirst({ where: { personId, providerId: "credential" } });
  return found?.password ?? null;
}

/** Gives a person another password. */
export async function setPasswordHash(tx: DbSession, personId: string, password: string, at: Date): Promise<void> {
  await tx.credential.updateMany({ where: { personId, providerId: "credential" }, data: { password, updatedAt: at } });
}
