import { loadDataset } from "@/lib/db/dataset";
import { findNewestMigration, requireWrites } from "@/lib/db/readiness";
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
    await requireWrites(ctx.db);
    const schema = await findNewestMigration(ctx.db);
    if (schema === null) throw new AppError("UNAVAILABLE", "No migration has been applied; start with `npm start`.");
    return { status: "ready", schema, dataset: (await loadDataset(ctx.db)).label };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("UNAVAILABLE", "The database does not take writes.", { cause });
  }
}
