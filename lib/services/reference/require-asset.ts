import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";
import { AppError } from "@/lib/errors";

/** An asset and the UTC days between which it has closes; null where the day is not known or it still trades. */
export interface DatedAsset {
  readonly id: string;
  readonly name: string;
  readonly listedDay: number | null;
  readonly lastDay: number | null;
}

/**
 * An asset of the catalogue by its ticker.
 * @param field of the input that names it, for the error
 * @throws AppError NOT_FOUND
 */
export async function requireAsset(db: DbSession, id: string, field: string): Promise<DatedAsset> {
  const row = await db.asset.findUnique({ where: { id } });
  if (row === null) throw new AppError("NOT_FOUND", `There is no asset "${id}".`, { field });
  const orNull = (date: Date | null) => (date === null ? null : toDay(date));
  return { id, name: row.name, listedDay: orNull(row.listedDay), lastDay: orNull(row.lastDay) };
}
