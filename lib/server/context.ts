import "server-only";
import { createDb, type Db } from "@/lib/db/client";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** PostgreSQL schema of the seeded market; real prices live in "public". */
const SIMULATED_SCHEMA = "simulated";

// Next may load this module more than once in a process; the pool must exist once.
const held = globalThis as typeof globalThis & { tracklightDb?: { readonly env: Env; readonly db: Db } };

function open(): { readonly env: Env; readonly db: Db } {
  if (held.tracklightDb === undefined) {
    const env = readEnv();
    if (env.DATABASE_URL === undefined) {
      throw new AppError("UNAVAILABLE", "No database is set; start with `npm start`, or set DATABASE_URL.");
    }
    held.tracklightDb = { env, db: createDb({ url: env.DATABASE_URL, schema: env.TRACKLIGHT_SCHEMA }) };
  }
  return held.tracklightDb;
}

/**
 * The context of a web request: the store, the clock, an anonymous reader.
 * @throws AppError UNAVAILABLE when the process was started without a database
 */
export async function getContext(): Promise<Ctx> {
  const { env, db } = open();
  return { db, now: Date.now, actor: { type: "anonymous" }, isSimulated: env.TRACKLIGHT_SCHEMA === SIMULATED_SCHEMA };
}
