import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Engine, prepareEngine } from "@/lib/cli/postgres/engine";
import { makeHome, openHome, type PostgresHome, postgresHome, readPassword } from "@/lib/cli/postgres/home";
import { withFileLock } from "@/lib/cli/process/file-lock";
import { isAlive, processIdentity } from "@/lib/cli/process/process-identity";
import { AppError } from "@/lib/errors";

export interface Cluster {
  /** address of one of its databases, as `pg` and Prisma's adapter take it */
  url(database: string): string;
  /** gives the cluster back; the last user of a folder stops its server. Safe to call twice. */
  stop(): Promise<void>;
  /** ends the server at once and unconditionally; the next start recovers */
  kill(): void;
}

type Settings = Readonly<Record<string, string>>;
interface Address {
  host: string;
  port: number;
}

const MAJOR = "18";
const USER = "tracklight";
const START_TIMEOUT_MS = 60_000;
const LOCK_TIMEOUT_MS = 90_000;
/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero among them */
const SOCKET_PATH_LIMIT = 103;

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that runs there already.
 * @param home absolute path; holds data, password, log and, on Unix, the socket
 * @param settings further settings of the server; they count only when this call starts it
 * @throws AppError UNAVAILABLE with what to do, when it can't run here
 */
export async function startCluster(options: {
  home: string;
  log: (line: string) => void;
  settings?: Settings;
}): Promise<Cluster> {
  const home = postgresHome(options.home);
  await makeHome(home);
  return withFileLock(home.lock, LOCK_TIMEOUT_MS, async () => {
    const engine = await prepareEngine(home.root);
    await openHome(home, engine.owner);
    const password = await readPassword(home);
    await initialise(home, engine, password, options.log);
    const address =
      (await findRunning(home, password)) ?? (await serve(home, engine, password, options.settings ?? {}, options.log));
    const lease = join(home.users, `${process.pid}-${randomBytes(4).toString("hex")}`);
    await writeFile(lease, processIdentity(process.pid) ?? "");
    return toCluster(home, engine, address, password, lease);
  });
}

function toCluster(home: PostgresHome, engine: Engine, address: Address, password: string, lease: string): Cluster {
  let stopped: Promise<void> | undefined;
  return {
    url: (database) => toUrl(address, password, database),
    stop: () => {
      stopped ??= withFileLock(home.lock, LOCK_TIMEOUT_MS, () => leave(home, engine, lease));
      return stopped;
    },
    kill: () => killServer(home),
  };
}

function toUrl(address: Address, password: string, database: string): string {
  const credentials = `${USER}:${encodeURIComponent(password)}`;
  if (!address.host.startsWith("/")) {
    return `postgresql://${credentials}@${address.host}:${address.port}/${encodeURIComponent(database)}`;
  }
  const query = new URLSearchParams({ host: address.host, port: String(address.port) });
  return `postgresql://${credentials}@/${encodeURIComponent(database)}?${query}`;
}

/** Creates the data folder under a draft name, so that a crash half-way leaves nothing that looks finished. */
async function initialise(home: PostgresHome, engine: Engine, password: string, log: (line: string) => void) {
  const version = await readFile(join(home.data, "PG_VERSION"), "utf8").catch(() => null);
  if (version?.trim() === MAJOR) return;
  if (version) {
    throw new AppError(
      "UNAVAILABLE",
      `${home.data} was written by PostgreSQL ${version.trim()}, this is ${MAJOR}. Move it away, or name another folder by TRACKLIGHT_HOME.`,
    );
  }
  log("creating the database");
  const draft = `${home.data}.draft`;
  const passwordFile = join(home.run, "password");
  await rm(draft, { recursive: true, force: true });
  await rm(home.data, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (engine.owner) {
    await chown(draft, engine.owner.uid, engine.owner.gid);
    await chown(passwordFile, engine.owner.uid, engine.owner.gid);
  }
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--auth=scram-sha-256", `--username=${USER}`, `--pwfile=${passwordFile}`];
  try {
    await engine.run("initdb", [`--pgdata=${draft}`, ...access, ...locale, "--no-instructions"]);
  } catch (cause) {
    throw new AppError("UNAVAILABLE", `PostgreSQL can't create its data in ${home.data}: ${String(cause)}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, home.data);
}

/** The address of the server that serves this folder already, by its pid file and a query that proves it. */
async function findRunning(home: PostgresHome, password: string): Promise<Address | null> {
  const lines = (await readFile(join(home.data, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const port = Number(lines[3]);
  const host = lines[4]?.trim() || lines[5]?.trim();
  if (!port || !host || !processIdentity(Number(lines[0]))) return null;
  const client = new pg.Client({ connectionString: toUrl({ host, port }, password, "postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    return answer.rows[0]?.folder === home.data ? { host, port } : null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts the server, again while the remains of a crashed one (its children, its pid file) are in the way. */
async function serve(
  home: PostgresHome,
  engine: Engine,
  password: string,
  settings: Settings,
  log: (line: string) => void,
): Promise<Address> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    await dropStalePid(home);
    const address = await chooseAddress(home);
    const logFile = await open(home.log, "w");
    const pid = await engine.serve([`-D${home.data}`, ...toArguments(home, address, settings)], logFile.fd);
    await logFile.close();
    while (processIdentity(pid)) {
      if (await findRunning(home, password)) return address;
      if (Date.now() > deadline) break;
      await sleep(20);
    }
    const logTail = (await readFile(home.log, "utf8")).trim().split("\n").slice(-4).join(" ");
    const isCrashRemains = /lock file "postmaster.pid"|shared memory block|Address already in use/.test(logTail);
    if (!isCrashRemains || Date.now() > deadline) {
      throw new AppError(
        "UNAVAILABLE",
        `PostgreSQL did not start in ${home.root}. Its log ${home.log} ends: ${logTail}`,
      );
    }
    log("waiting for the remains of an earlier database to go");
    await sleep(500);
  }
}

/** Removes the pid file of a crashed server whose number another program has now: PostgreSQL would wait for ever. */
async function dropStalePid(home: PostgresHome): Promise<void> {
  const path = join(home.data, "postmaster.pid");
  const pid = Number((await readFile(path, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid) return;
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => null);
  if (name !== null && name.trim() !== "postgres") await rm(path, { force: true });
}

async function chooseAddress(home: PostgresHome): Promise<Address> {
  const socket = join(home.run, ".s.PGSQL.5432");
  if (process.platform !== "win32" && Buffer.byteLength(socket) <= SOCKET_PATH_LIMIT) {
    return { host: home.run, port: 5432 };
  }
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return { host: "127.0.0.1", port: typeof bound === "object" && bound ? bound.port : 0 };
}

function toArguments(home: PostgresHome, address: Address, settings: Settings): string[] {
  const isSocket = address.host === home.run;
  const all = {
    listen_addresses: isSocket ? "" : address.host,
    unix_socket_directories: isSocket ? home.run : "",
    unix_socket_permissions: "0700",
    port: String(address.port),
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function killServer(home: PostgresHome): void {
  try {
    process.kill(Number(readFileSync(join(home.data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGQUIT");
  } catch {
    // It is gone already.
  }
}

async function leave(home: PostgresHome, engine: Engine, lease: string): Promise<void> {
  await rm(lease, { force: true });
  for (const file of await readdir(home.users)) {
    const other = join(home.users, file);
    if (isAlive(await readFile(other, "utf8").catch(() => ""))) return;
    await rm(other, { force: true });
  }
  const isServed = await stat(join(home.data, "postmaster.pid")).catch(() => null);
  if (isServed)
    await engine.run("pg_ctl", ["stop", `-D${home.data}`, "-m", "fast", "-w", "-t", "15"]).catch(() => undefined);
}
