import "server-only";
import { createDb, type Db } from "@/lib/db/client";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** PostgreSQL schema of the seeded market; real prices live in "public". */
const SIMULATED_SCHEMA = "simulated";

/** A public read that asks more of the database than this is ended, so that no address can hold it. */
const STATEMENT_TIMEOUT_MS = 2_000;

// Next may load this module more than once in a process; the pool must exist once.
const held = globalThis as typeof globalThis & { tracklightDb?: { readonly env: Env; readonly db: Db } };

function open(): { readonly env: Env; readonly db: Db } {
  if (held.tracklightDb === undefined) {
    const env = readEnv();
    if (env.DATABASE_URL === undefined) {
      throw new AppError("UNAVAILABLE", "No database is set; start with `npm start`, or set DATABASE_URL.");
    }
    const store = { url: env.DATABASE_URL, schema: env.TRACKLIGHT_SCHEMA, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
    held.tracklightDb = { env, db: createDb(store) };
  }
  return held.tracklightDb;
}

/**
 * The context of a public read: the store, whose statements end after 2 s, the clock, an anonymous reader.
 * @throws AppError UNAVAILABLE when the process was started without a database
 */
export async function getContext(): Promise<Ctx> {
  const { env, db } = open();
  return { db, now: Date.now, actor: { type: "anonymous" }, isSimulated: env.TRACKLIGHT_SCHEMA === SIMULATED_SCHEMA };
}
