import "server-only";
import { createDb, type Db } from "@/lib/db/client";
import { type Env, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type Auth, createAuth } from "@/lib/server/auth/better-auth";
import type { Actor, Ctx } from "@/lib/services/context";

/** PostgreSQL schema of the seeded market; real prices live in "public". */
const SIMULATED_SCHEMA = "simulated";

/** A public read that asks more of the database than this is ended, so that no address can hold it. */
const STATEMENT_TIMEOUT_MS = 2_000;

/** What people of the house ask for may take longer; the longest is a recomputed history. */
const ADMIN_TIMEOUT_MS = 60_000;

// Next may load this module more than once in a process; the pool must exist once.
const held = globalThis as typeof globalThis & { tracklightStore?: OpenStore; tracklightAdmin?: AdminRuntime };

interface OpenStore {
  readonly env: Env;
  readonly db: Db;
}

/** What the desk's routes rest on: the store, without the readers' time limit, and who may sign in. */
export interface AdminRuntime {
  readonly db: Db;
  readonly auth: Auth;
}

function openDb(statementTimeoutMs: number, maxConnections: number): OpenStore {
  const env = readEnv();
  if (env.DATABASE_URL === undefined) {
    throw new AppError("UNAVAILABLE", "No database is set; start with `npm start`, or set DATABASE_URL.");
  }
  const store = { url: env.DATABASE_URL, schema: env.TRACKLIGHT_SCHEMA, statementTimeoutMs, maxConnections };
  return { env, db: createDb(store) };
}

const isSimulated = () => readEnv().TRACKLIGHT_SCHEMA === SIMULATED_SCHEMA;

/**
 * The context of a public read: the store, whose statements end after 2 s, the clock, an anonymous reader.
 * @throws AppError UNAVAILABLE when the process was started without a database
 */
export async function getContext(): Promise<Ctx> {
  held.tracklightStore ??= openDb(STATEMENT_TIMEOUT_MS, 8);
  return { db: held.tracklightStore.db, now: Date.now, actor: { type: "anonymous" }, isSimulated: isSimulated() };
}

/**
 * The desk's own pool and sign-in. Publishing weights may take longer than a reader may.
 * @throws AppError UNAVAILABLE when the process was started without a database or without a secret
 */
export function getAdminRuntime(): AdminRuntime {
  if (held.tracklightAdmin === undefined) {
    const secret = readEnv().TRACKLIGHT_SECRET;
    if (secret === undefined) {
      throw new AppError("UNAVAILABLE", "No secret is set; start with `npm start`, or set TRACKLIGHT_SECRET.");
    }
    const { db } = openDb(ADMIN_TIMEOUT_MS, 6);
    held.tracklightAdmin = { db, auth: createAuth(db, secret) };
  }
  return held.tracklightAdmin;
}

/** The context of somebody at the desk. */
export function adminContext(actor: Actor): Ctx {
  return { db: getAdminRuntime().db, now: Date.now, actor, isSimulated: isSimulated() };
}
