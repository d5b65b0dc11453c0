import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@/lib/errors";

export interface PostgresHome {
  root: string;
  data: string;
  run: string;
  log: string;
  lock: string;
  users: string;
}

export function postgresHome(root: string): PostgresHome {
  return {
    root,
    data: join(root, "data"),
    run: join(root, "run"),
    log: join(root, "postgres.log"),
    lock: join(root, "lock"),
    users: join(root, "users"),
  };
}

/**
 * Creates the home's folders.
 * @throws AppError UNAVAILABLE when the place can't be written to
 */
export async function makeHome(home: PostgresHome): Promise<void> {
  try {
    const first = await mkdir(home.root, { recursive: true });
    if (first) await openFolders(first, home.root);
    await mkdir(home.users, { recursive: true });
    await mkdir(home.run, { recursive: true });
    await writeFile(join(home.root, ".writable"), "");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "UNAVAILABLE",
      `The database folder ${home.root} can't be written to (${reason}). Make it writable, or name another by TRACKLIGHT_HOME.`,
      { cause },
    );
  }
}

/**
 * Hands the run folder to the database's user and checks that it can walk to the home.
 * @throws AppError UNAVAILABLE when a folder on the way is closed to others
 */
export async function openHome(home: PostgresHome, owner: { uid: number; gid: number } | null): Promise<void> {
  await chmod(home.run, 0o700);
  if (!owner) return;
  for (let folder = home.root; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) {
      throw new AppError(
        "UNAVAILABLE",
        `The database runs as user ${owner.uid}, who may not enter ${folder}. Name a folder by TRACKLIGHT_HOME that everybody may enter.`,
      );
    }
    if (folder === dirname(folder)) break;
  }
  await chown(home.run, owner.uid, owner.gid);
}

/** The database's password, made at first use and kept in a file that only its owner may read. */
export async function readPassword(home: PostgresHome): Promise<string> {
  const path = join(home.root, "password");
  const storedPassword = await readFile(path, "utf8").catch(() => null);
  if (storedPassword) return storedPassword;
  const made = randomBytes(24).toString("base64url");
  await writeFile(`${path}.draft`, made, { mode: 0o600 });
  await rename(`${path}.draft`, path);
  return made;
}

async function openFolders(first: string, last: string): Promise<void> {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) await chmod(folder, 0o755);
}
