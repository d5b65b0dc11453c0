import { randomUUID } from "node:crypto";
import type { DbSession } from "@/lib/db/client";
import type { IngestKind, IngestStatus } from "@/lib/db/generated/enums";

export type { IngestKind };

/** A line or value that was refused: where it stood and why. */
export interface Rejection {
  readonly file: string;
  /** 1-based; 0 for the file as a whole */
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/**
 * Opens a run.
 * @param assetsTotal assets that it goes by
 * @returns its id, to be written beside every observation it adds
 */
export async function startIngestRun(
  db: DbSession,
  kind: IngestKind,
  providerId: string,
  at: Date,
  assetsTotal = 0,
): Promise<string> {
  const id = randomUUID();
  await db.ingestRun.create({ data: { id, kind, providerId, status: "running", startedAt: at, assetsTotal } });
  return id;
}

/** Notes how far a run is. */
export async function noteRunProgress(
  db: DbSession,
  id: string,
  progress: {
    readonly assetsDone: number;
    readonly rowsRead: number;
    readonly rowsAdded: number;
  },
): Promise<void> {
  await db.ingestRun.update({ where: { id }, data: progress });
}

/** Closes a run with its counts; an interrupted one stays "running" until the next start marks it. */
export async function finishIngestRun(
  db: DbSession,
  id: string,
  end: {
    status: IngestStatus;
    at: Date;
    rowsRead: number;
    rowsAdded: number;
    rowsRejected: number;
    error?: string | undefined;
  },
): Promise<void> {
  const { at, error, ...counts } = end;
  await db.ingestRun.update({ where: { id }, data: { ...counts, finishedAt: at, error: error ?? null } });
}

/** Keeps refused lines; `firstSeq` continues the run's numbering. */
export async function insertRejections(
  db: DbSession,
  runId: string,
  firstSeq: number,
  rejections: readonly Rejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  await db.rejectedLine.createMany({
    data: rejections.map((rejection, index) => ({ runId, seq: firstSeq + index, ...rejection })),
  });
}

/**
 * Marks runs that a crash left open.
 * @param kinds only runs of these kinds; all without it
 * @returns how many there were
 */
export async function abortOpenRuns(db: DbSession, at: Date, kinds?: readonly IngestKind[]): Promise<number> {
  const { count } = await db.ingestRun.updateMany({
    where: { status: "running", ...(kinds === undefined ? {} : { kind: { in: [...kinds] } }) },
    data: { status: "aborted", finishedAt: at, error: "the process ended before the run did" },
  });
  return count;
}
