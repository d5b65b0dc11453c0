import type { DbSession } from "@/lib/db/client";

/** Fails where the store takes no writes: a transaction id is given neither on a standby nor on a read-only server. */
export async function requireWrites(db: DbSession): Promise<void> {
  await db.$queryRaw`SELECT pg_current_xact_id()::text`;
}

/** Name of the newest applied migration; null where none has been. */
export async function findNewestMigration(db: DbSession): Promise<string | null> {
  const [migration] = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`;
  return migration?.name ?? null;
}
