import type { DbSession } from "@/lib/db/client";
import type { IngestRun } from "@/lib/db/generated/client";

/** A run of an import, a backfill or a nightly fetch, with its counts. */
export type StoredRun = IngestRun;

/** The newest runs, newest first. */
export async function listNewestRuns(db: DbSession, limit: number): Promise<StoredRun[]> {
  return await db.ingestRun.findMany({ orderBy: [{ startedAt: "desc" }, { id: "asc" }], take: limit });
}
