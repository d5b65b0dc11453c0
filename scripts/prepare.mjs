import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { generateClient, isClientCurrent } from "./client.mjs";
import { installPackages, isInstallCurrent } from "./install.mjs";

const ROOT = join(import.meta.dirname, "..");
const LOCK = join(ROOT, ".data", "prepare.lock");

/** Brings node_modules and the generated database client to the state that the lockfile and the schema describe. */
export async function prepare() {
  if (isCurrent()) return;
  await takeLock();
  try {
    if (!isInstallCurrent(ROOT)) await installPackages(ROOT);
    if (!isClientCurrent(ROOT)) await generateClient(ROOT);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function isCurrent() {
  return isInstallCurrent(ROOT) && isClientCurrent(ROOT);
}

/** `npm start` beside `npm test` on a fresh clone: one of them installs, the other waits. */
async function takeLock() {
  try {
    mkdirSync(join(ROOT, ".data"), { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${ROOT} can't be written to (${error.code}). Make it writable for this user.`);
  }
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, "utf8")) : 0;
    if (owner && !isRunning(owner)) rmSync(LOCK, { force: true });
    await sleep(200);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
