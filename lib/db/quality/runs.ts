import type { DbSession } from "@/lib/db/client";
import type { IngestRun } from "@/lib/db/generated/client";
import type { IngestKind } from "@/lib/db/generated/enums";

/** A run of an import, a backfill or a nightly fetch, with its counts. */
export type StoredRun = IngestRun;

/** The newest runs, of one kind or of all, newest first. */
export async function listNewestRuns(db: DbSession, limit: number, kind?: IngestKind): Promise<StoredRun[]> {
  const where = kind === undefined ? {} : { kind };
  return await db.ingestRun.findMany({ where, orderBy: [{ startedAt: "desc" }, { id: "asc" }], take: limit });
}
