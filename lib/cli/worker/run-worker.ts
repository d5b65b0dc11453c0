import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { jobsSchema } from "@/lib/db/ingest/jobs";
import type { Log } from "@/lib/log/create-log";

/** How long a running job may take to end by itself once the worker stops, before it is aborted. */
const ABORT_AFTER_MS = 1_000;
/** How often jobs are looked for that dead workers hold. */
const REAP_MS = 5_000;
/** First key of the locks by which workers show that they live. */
const LIFE_KEY = 72_707_370;

export interface WorkerOptions {
  readonly url: string;
  /** PostgreSQL schema of the market; its jobs have a schema beside it */
  readonly schema: string;
  readonly tasks: TaskList;
  readonly crontab?: string;
  readonly concurrency: number;
  readonly log: Log;
}

export interface RunningWorker {
  /** resolves when the database is gone: jobs that ran are given to others, so this process must end */
  readonly lost: Promise<Error>;
  /** queues a job, unless one of the same key waits or runs already */
  addJob(task: string, options: { queueName: string; jobKey: string }): Promise<void>;
  /** waits for running jobs, aborts those that do not end, and returns the rest to the queue */
  stop(): Promise<void>;
}

/**
 * Starts taking jobs. Every worker holds a lock in the database while its process lives; a job held by a worker without its
 * lock is given back to the queue, so that a kill delays it by seconds instead of graphile-worker's four hours.
 * @throws whatever keeps the queue from being reached
 */
export async function runWorker({
  url,
  schema,
  tasks,
  crontab,
  concurrency,
  log,
}: WorkerOptions): Promise<RunningWorker> {
  const life = new pg.Client({ connectionString: url });
  const events: WorkerEvents = new EventEmitter();
  const ending = new AbortController();
  await life.connect();
  const lost = new Promise<Error>((resolve) => life.on("error", resolve));
  let lifeLock: Promise<unknown> = Promise.resolve();
  // Jobs are held in the name of the pool, of which a process has one.
  events.on("pool:create", ({ workerPool }) => {
    lifeLock = life.query("SELECT pg_advisory_lock($1, hashtext($2))", [LIFE_KEY, workerPool.id]);
  });
  const runner = await run({
    connectionString: url,
    schema: jobsSchema(schema),
    taskList: tasks,
    concurrency,
    crontab: crontab ?? "",
    events,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: ABORT_AFTER_MS,
    // In batches, even of one, so that a stop waits until every job is handed back.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message, about) => {
      // A job that ends because the worker stops has not failed: it is handed back.
      if (level === "error" && !(ending.signal.aborted && about?.["failure"])) log.error(message);
      else if (level === "warning") log.warn(message);
      else log.debug(message);
    }),
  });
  await lifeLock;
  const reaping = reap(life, schema, ending.signal, log);
  return {
    lost,
    addJob: async (task, options) => {
      await runner.addJob(task, {}, { ...options, jobKeyMode: "unsafe_dedupe" });
    },
    stop: async () => {
      ending.abort();
      await runner.stop().catch((err) => log.warn({ err }, "the worker stopped on its way down"));
      await reaping;
      await life.end();
    },
  };
}

/** Gives back what dead workers hold, again and again. A worker is dead when its lock is free at two looks in a row. */
async function reap(life: pg.Client, schema: string, signal: AbortSignal, log: Log): Promise<void> {
  const jobs = life.escapeIdentifier(jobsSchema(schema));
  let suspects: ReadonlySet<string> = new Set();
  while (!signal.aborted) {
    try {
      const { rows } = await life.query<{ worker: string }>(
        `SELECT worker FROM (
           SELECT locked_by AS worker FROM ${jobs}._private_jobs UNION SELECT locked_by FROM ${jobs}._private_job_queues
         ) held
         WHERE worker IS NOT NULL AND NOT EXISTS (
           SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${LIFE_KEY}::oid
             AND objid = hashtext(worker)::bit(32)::bigint::oid AND granted
         )`,
      );
      const silent = rows.map(({ worker }) => worker);
      const dead = silent.filter((worker) => suspects.has(worker));
      suspects = new Set(silent);
      if (dead.length > 0) {
        await life.query(`SELECT ${jobs}.force_unlock_workers($1)`, [dead]);
        log.warn({ dead }, "jobs of ended workers were given back to the queue");
      }
    } catch (err) {
      log.error({ err }, "jobs of ended workers could not be looked for");
    }
    await sleep(REAP_MS, undefined, { signal }).catch(() => undefined);
  }
}
