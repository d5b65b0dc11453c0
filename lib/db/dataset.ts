import type { DbSession } from "@/lib/db/client";

/** Channel on which a new dataset version is announced; its payload is "schema:version". */
export const DATASET_CHANNEL = "dataset_version";

export interface Dataset {
  /** 0 while the store has never been filled */
  readonly version: number;
  readonly label: string;
}

/** The dataset version in force. */
export async function loadDataset(db: DbSession): Promise<Dataset> {
  const row = await db.datasetVersion.findFirst({ orderBy: { version: "desc" } });
  return row === null ? { version: 0, label: "empty" } : { version: row.version, label: row.label };
}

/**
 * Adds a dataset version and announces it to every listener when the transaction commits.
 * @param asOf ISO day that the label leads with
 * @param cause what changed, in a word or two ("import", "reference data")
 */
export async function bumpDataset(db: DbSession, asOf: string, cause: string, at: Date): Promise<Dataset> {
  const sameDay = await db.datasetVersion.count({ where: { label: { startsWith: `${asOf}.` } } });
  const label = `${asOf}.${sameDay + 1}`;
  const row = await db.datasetVersion.create({ data: { label, cause, createdAt: at } });
  await db.$executeRaw`SELECT pg_notify(${DATASET_CHANNEL}, current_schema() || ':' || ${String(row.version)})`;
  return { version: row.version, label };
}
