import type { DbSession } from "@/lib/db/client";

/** Tables of reference data that people of the house may change. */
export type OwnedTable = "asset" | "asset_alias" | "basket_member" | "ticker_migration" | "delisting";

/** Names a row by its primary key; days as ISO text. */
export interface ReferenceKey {
  readonly table: OwnedTable;
  readonly key: readonly string[];
}

const toRowKey = (key: readonly string[]) => key.join("|");

/** Waits until no other transaction changes reference data, and keeps others waiting until this one ends. */
export async function lockReference(tx: DbSession): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reference'))`;
}

/** How often people have changed a row; 0 where it is as the seed files say. */
export async function loadVersion(db: DbSession, { table, key }: ReferenceKey): Promise<number> {
  const row = await db.referenceClaim.findUnique({ where: { table_rowKey: { table, rowKey: toRowKey(key) } } });
  return row?.version ?? 0;
}

/** The versions of all rows of a table that people have changed, by primary key. */
export async function loadVersions(
  db: DbSession,
  table: OwnedTable,
): Promise<{ of: (...key: readonly string[]) => number }> {
  const rows = await db.referenceClaim.findMany({ where: { table } });
  const versions = new Map(rows.map(({ rowKey, version }) => [rowKey, version]));
  return { of: (...key) => versions.get(toRowKey(key)) ?? 0 };
}

/** Notes that people have changed or removed a row: the seed files leave it alone from now on. */
export async function claimRow(tx: DbSession, { table, key }: ReferenceKey): Promise<void> {
  const rowKey = toRowKey(key);
  await tx.referenceClaim.upsert({
    where: { table_rowKey: { table, rowKey } },
    create: { table, rowKey, version: 1 },
    update: { version: { increment: 1 } },
  });
}

/** Gives a row back to the seed files. */
export async function releaseRow(tx: DbSession, { table, key }: ReferenceKey): Promise<void> {
  await tx.referenceClaim.deleteMany({ where: { table, rowKey: toRowKey(key) } });
}
