import type { DbSession } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Queue of whatever changes stored prices and levels, so that one follows the other. */
export const PRICE_QUEUE = "prices";

const SUFFIX = "_jobs";

/** PostgreSQL schema of the queue that belongs to a market's schema. */
export const jobsSchema = (schema: string): string => schema + SUFFIX;

/** What the worker is to do once more than by its plan. */
export interface AddedJob {
  readonly task: string;
  readonly payload: object;
  readonly queue: string;
  /** a job that waits under the same key is replaced */
  readonly key: string;
}

async function jobsOf(db: DbSession): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    SELECT nspname::text AS name FROM pg_namespace WHERE nspname = current_schema() || ${SUFFIX}`;
  return row?.name ?? null;
}

/**
 * Queues a job in the transaction of what asks for it.
 * @returns false where no worker has ever been started on this store
 */
export async function addJob(db: DbSession, { task, payload, queue, key }: AddedJob): Promise<boolean> {
  const jobs = await jobsOf(db);
  if (jobs === null) return false;
  await db.$executeRaw`
    SELECT ${Prisma.raw(`"${jobs}"`)}.add_job(${task}::text, ${JSON.stringify(payload)}::json, ${queue}::text, job_key => ${key}::text)`;
  return true;
}

/** How many jobs of a task there are to do. */
export interface TaskState {
  readonly waiting: number;
  readonly running: number;
  /** of the newest try that failed and is tried again; null where none did */
  readonly lastError: string | null;
}

/** @returns null where no worker has ever been started on this store */
export async function loadTaskState(db: DbSession, task: string): Promise<TaskState | null> {
  const jobs = await jobsOf(db);
  if (jobs === null) return null;
  const [state] = await db.$queryRaw<TaskState[]>`
    SELECT count(*) FILTER (WHERE locked_at IS NULL)::int AS waiting, count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
           (array_agg(last_error ORDER BY updated_at DESC) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError"
    FROM ${Prisma.raw(`"${jobs}"`)}.jobs
    WHERE task_identifier = ${task} AND (attempts < max_attempts OR locked_at IS NOT NULL)`;
  return state ?? null;
}

/** The queue as it stands. */
export interface QueueState {
  readonly waiting: number;
  readonly running: number;
  /** jobs that failed at every try; one that a newer of its key took the place of is none */
  readonly failed: readonly { readonly task: string; readonly error: string | null }[];
  /** when the plan was last looked at by a worker; null where it never was */
  readonly lastSeenAt: Date | null;
}

/** @returns null where no worker has ever been started on this store */
export async function loadQueueState(db: DbSession): Promise<QueueState | null> {
  const jobs = await jobsOf(db);
  if (jobs === null) return null;
  const schema = Prisma.raw(`"${jobs}"`);
  const [[counts], failed] = await Promise.all([
    db.$queryRaw<{ waiting: number; running: number; lastSeenAt: Date | null }[]>`
      SELECT count(*) FILTER (WHERE locked_at IS NULL)::int AS waiting, count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
             (SELECT max(last_execution) FROM ${schema}._private_known_crontabs) AS "lastSeenAt"
      FROM ${schema}.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL`,
    db.$queryRaw<{ task: string; error: string | null }[]>`
      SELECT task_identifier AS task, last_error AS error FROM ${schema}.jobs
      WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL ORDER BY updated_at DESC LIMIT 10`,
  ]);
  return {
    waiting: counts?.waiting ?? 0,
    running: counts?.running ?? 0,
    lastSeenAt: counts?.lastSeenAt ?? null,
    failed,
  };
}
