import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** What a provider calls an asset, and the UTC days in which the name holds (null = open). */
export interface StoredAlias {
  readonly assetId: string;
  readonly nativeId: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** A provider's names of all assets it knows. */
export async function listAliases(db: DbSession, providerId: string): Promise<StoredAlias[]> {
  const rows = await db.assetAlias.findMany({ where: { providerId }, orderBy: { assetId: "asc" } });
  return rows.map((row) => ({
    assetId: row.assetId,
    nativeId: row.nativeId,
    validFrom: row.validFrom === null ? null : toDay(row.validFrom),
    validTo: row.validTo === null ? null : toDay(row.validTo),
  }));
}

/** Last day that a provider has given for each asset. */
export async function loadLastObservedDays(db: DbSession, providerId: string): Promise<Map<string, number>> {
  const groups = await db.observation.groupBy({ by: ["assetId"], where: { providerId }, _max: { day: true } });
  return new Map(groups.flatMap(({ assetId, _max }) => (_max.day === null ? [] : [[assetId, toDay(_max.day)]])));
}
