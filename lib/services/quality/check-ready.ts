import { loadDataset } from "@/lib/db/dataset";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** What a ready process says of its store. */
export interface Readiness {
  readonly status: "ready";
  /** newest applied migration */
  readonly schema: string;
  readonly dataset: string;
}

/**
 * Whether requests can be served: the store answers, takes writes, and its schema stands.
 * @throws AppError UNAVAILABLE with what is missing
 */
export async function checkReady(ctx: Ctx): Promise<Readiness> {
  try {
    // A transaction id can only be assigned where writes are possible: it fails on a standby and on a read-only server.
    await ctx.db.$queryRaw`SELECT pg_current_xact_id()::text`;
    const [migration] = await ctx.db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC LIMIT 1`;
    if (migration === undefined)
      throw new AppError("UNAVAILABLE", "No migration has been applied; start with `npm start`.");
    return { status: "ready", schema: migration.name, dataset: (await loadDataset(ctx.db)).label };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("UNAVAILABLE", "The database does not take writes.", { cause });
  }
}
