import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, processIdentity } from "@/lib/cli/process/process-identity";
import { AppError } from "@/lib/errors";

/**
 * Runs `work` while this process alone holds the lock file. A lock whose owner has died is taken over.
 * @param patienceMs how long to wait for a living owner
 * @throws AppError CONFLICT when the owner keeps it longer
 */
export async function withFileLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const mine = processIdentity(process.pid) ?? String(process.pid);
  const deadline = Date.now() + patienceMs;
  while (!(await tryTake(path, mine))) {
    if (Date.now() > deadline) {
      const owner = await readFile(path, "utf8").catch(() => "unknown");
      throw new AppError("CONFLICT", `Process ${owner} is starting or stopping the database and holds ${path}.`);
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryTake(path: string, mine: string): Promise<boolean> {
  if (await linkInto(path, mine)) return true;
  const owner = await readFile(path, "utf8").catch(() => null);
  if (owner === null || isAlive(owner)) return false;
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, "utf8").catch(() => null);
  // Another process may have taken the lock over first: then its file was moved, and it goes back.
  if (moved !== null && moved !== owner && isAlive(moved)) await rename(aside, path);
  else await rm(aside, { force: true });
  return false;
}

/** Creates the file with its content in one step, or not at all when it exists. */
async function linkInto(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
