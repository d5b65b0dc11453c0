import type { DbSession } from "@/lib/db/client";
import { type DatedAsset, findAssetRow } from "@/lib/db/reference/assets";
import { AppError } from "@/lib/errors";

/**
 * An asset of the catalogue by its ticker.
 * @param field of the input that names it, for the error
 * @throws AppError NOT_FOUND
 */
export async function requireAsset(db: DbSession, id: string, field: string): Promise<DatedAsset> {
  const asset = await findAssetRow(db, id);
  if (asset === null) throw new AppError("NOT_FOUND", `There is no asset "${id}".`, { field });
  return asset;
}
