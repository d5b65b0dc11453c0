import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";

/** An asset and the UTC days between which it has closes; null where the day is not known or it still trades. */
export interface DatedAsset {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly listedDay: number | null;
  readonly lastDay: number | null;
}

const SELECT = { id: true, name: true, note: true, listedDay: true, lastDay: true } as const;

const orNull = (date: Date | null): number | null => (date === null ? null : toDay(date));

/** The catalogue by ticker. @param ids only these, as far as they exist */
export async function listAssetRows(db: DbSession, ids?: readonly string[]): Promise<DatedAsset[]> {
  const rows = await db.asset.findMany({
    ...(ids === undefined ? {} : { where: { id: { in: [...ids] } } }),
    select: SELECT,
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ ...row, listedDay: orNull(row.listedDay), lastDay: orNull(row.lastDay) }));
}

export async function findAssetRow(db: DbSession, id: string): Promise<DatedAsset | null> {
  const row = await db.asset.findUnique({ where: { id }, select: SELECT });
  return row === null ? null : { ...row, listedDay: orNull(row.listedDay), lastDay: orNull(row.lastDay) };
}

/** States where an asset's calendar ends. @param day UTC day number of its last close; null while it trades */
export async function setLastDay(tx: DbSession, id: string, day: number | null): Promise<void> {
  await tx.asset.update({ where: { id }, data: { lastDay: day === null ? null : toDate(day) } });
}
