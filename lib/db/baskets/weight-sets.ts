import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";
import type { WeightSet, WeightSetEntry } from "@/lib/db/generated/client";

/** A weight set with its entries in order. */
export interface WholeSet extends WeightSet {
  readonly entries: readonly Pick<WeightSetEntry, "assetId" | "weightBps">[];
}

const WHOLE = { entries: { orderBy: { position: "asc" }, select: { assetId: true, weightBps: true } } } as const;

export async function findSet(db: DbSession, id: string): Promise<WholeSet | null> {
  return await db.weightSet.findUnique({ where: { id }, include: WHOLE });
}

/** The set of a basket and day that counts now. @param day UTC day number */
export async function findSetInForce(db: DbSession, basketId: string, day: number): Promise<WholeSet | null> {
  return await db.weightSet.findFirst({
    where: { basketId, effectiveDay: toDate(day), supersededAt: null },
    include: WHOLE,
  });
}

/** Takes a set out of force. */
export async function supersedeSet(tx: DbSession, set: WeightSet, at: Date): Promise<void> {
  await tx.weightSet.update({ where: { id: set.id }, data: { supersededAt: at } });
}

/** A set that comes into force, without its id. */
export type NewSet = Omit<WholeSet, "id" | "supersededAt">;

/**
 * Puts a set in force. Call it once the former one is superseded and levels are locked.
 * @returns its id, "basket@day.n": n counts the sets of that basket and day
 */
export async function insertSet(tx: DbSession, { entries, ...set }: NewSet): Promise<string> {
  const earlier = await tx.weightSet.count({ where: { basketId: set.basketId, effectiveDay: set.effectiveDay } });
  const id = `${set.basketId}@${set.effectiveDay.toISOString().slice(0, 10)}.${earlier + 1}`;
  await tx.weightSet.create({ data: { ...set, id } });
  const rows = entries.map((entry, position) => ({ ...entry, position, weightSetId: id }));
  await tx.weightSetEntry.createMany({ data: rows });
  return id;
}

/** The baskets and UTC days whose sets people have published or undone: reference data leaves them alone. */
export async function listKeptDays(db: DbSession): Promise<{ readonly basketId: string; readonly day: number }[]> {
  const rows = await db.weightSet.findMany({
    where: { OR: [{ publishedAt: { not: null } }, { supersededAt: { not: null } }] },
    distinct: ["basketId", "effectiveDay"],
    select: { basketId: true, effectiveDay: true },
  });
  return rows.map(({ basketId, effectiveDay }) => ({ basketId, day: toDay(effectiveDay) }));
}
