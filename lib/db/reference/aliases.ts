import type { DbSession } from "@/lib/db/client";
import { toDay } from "@/lib/db/day-date";

/** What a provider calls an asset, and the UTC days in which the name holds (null = open). */
export interface StoredAlias {
  readonly assetId: string;
  readonly nativeId: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** A provider's names of assets, by asset. @param assetIds only these; all it knows without it */
export async function listAliases(
  db: DbSession,
  providerId: string,
  assetIds?: readonly string[],
): Promise<StoredAlias[]> {
  const rows = await db.assetAlias.findMany({
    where: { providerId, ...(assetIds === undefined ? {} : { assetId: { in: [...assetIds] } }) },
    orderBy: [{ assetId: "asc" }, { nativeId: "asc" }],
  });
  return rows.map((row) => ({
    assetId: row.assetId,
    nativeId: row.nativeId,
    validFrom: row.validFrom === null ? null : toDay(row.validFrom),
    validTo: row.validTo === null ? null : toDay(row.validTo),
  }));
}
