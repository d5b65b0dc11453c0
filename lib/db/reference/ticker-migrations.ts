import type { DbSession } from "@/lib/db/client";

/** Names one step of a ticker's migration; `day` is ISO text. */
export interface MigrationKey {
  readonly from: string;
  readonly to: string;
  readonly day: string;
}

/** What a step says beyond its name. `ratio` as decimal text. */
export interface MigrationTerms {
  readonly ratio: string;
  readonly note: string | null;
  readonly source: string | null;
}

const toWhere = ({ from, to, day }: MigrationKey) => ({
  fromAssetId_toAssetId_day: { fromAssetId: from, toAssetId: to, day: new Date(day) },
});

/** The terms of a step, or null where there is none. */
export async function findMigration(db: DbSession, key: MigrationKey): Promise<MigrationTerms | null> {
  const row = await db.tickerMigration.findUnique({ where: toWhere(key) });
  return row === null ? null : { ratio: row.ratio.toFixed(), note: row.note, source: row.source };
}

/** Adds a step or gives it other terms. */
export async function upsertMigration(db: DbSession, key: MigrationKey, terms: MigrationTerms): Promise<void> {
  const values = { ...terms, status: "stated" };
  await db.tickerMigration.upsert({
    where: toWhere(key),
    create: { fromAssetId: key.from, toAssetId: key.to, day: new Date(key.day), ...values },
    update: values,
  });
}

/** Takes a step away. */
export async function deleteMigration(db: DbSession, key: MigrationKey): Promise<void> {
  await db.tickerMigration.delete({ where: toWhere(key) });
}

/** Every step from or to a ticker, by day. */
export async function listMigrationRows(db: DbSession, asset: string): Promise<(MigrationKey & MigrationTerms)[]> {
  const rows = await db.tickerMigration.findMany({
    where: { OR: [{ fromAssetId: asset }, { toAssetId: asset }] },
    orderBy: [{ day: "asc" }, { fromAssetId: "asc" }],
  });
  return rows.map((row) => ({
    from: row.fromAssetId,
    to: row.toAssetId,
    day: row.day.toISOString().slice(0, 10),
    ratio: row.ratio.toFixed(),
    note: row.note,
    source: row.source,
  }));
}
