import type { DbSession } from "@/lib/db/client";

/** Runs that may still be at work at once; one that ended is among those begun last. */
const NEWEST_RUNS = 100;

/** A text that changes with the dataset, and with every run or verdict that may have changed a price of any asset. */
export async function loadPriceMark(db: DbSession): Promise<string> {
  const [row] = await db.$queryRaw<{ mark: string }[]>`
    SELECT concat_ws('|',
      (SELECT max(version) FROM dataset_version),
      (SELECT max(decided_at) FROM quarantine_verdict),
      (SELECT max(finished_at) FROM
        (SELECT finished_at FROM ingest_run ORDER BY started_at DESC LIMIT ${NEWEST_RUNS}) r)) AS mark`;
  return row?.mark ?? "";
}
