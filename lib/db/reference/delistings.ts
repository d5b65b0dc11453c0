import type { DbSession } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day-date";

/** A delisting that a person of the house stated. */
export interface StoredDelisting {
  readonly asset: string;
  /** last UTC day with a close */
  readonly day: number;
  /** USD for one unit as decimal text; null for the last close */
  readonly priceUsd: string | null;
  readonly source: string;
}

/** All stated delistings, by day. */
export async function listDelistings(db: DbSession): Promise<StoredDelisting[]> {
  const rows = await db.delisting.findMany({ orderBy: [{ day: "asc" }, { assetId: "asc" }] });
  return rows.map((row) => ({
    asset: row.assetId,
    day: toDay(row.day),
    priceUsd: row.priceUsd?.toFixed() ?? null,
    source: row.source,
  }));
}

/** States a delisting, or states it anew. */
export async function upsertDelisting(db: DbSession, { asset, day, priceUsd, source }: StoredDelisting): Promise<void> {
  const values = { day: toDate(day), priceUsd, source };
  await db.delisting.upsert({ where: { assetId: asset }, create: { assetId: asset, ...values }, update: values });
}

/** Takes a stated delisting back. */
export async function deleteDelisting(db: DbSession, asset: string): Promise<void> {
  await db.delisting.delete({ where: { assetId: asset } });
}
