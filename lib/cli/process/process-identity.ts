import { readFileSync } from "node:fs";

/**
 * Names a process so that a later one with the same number is told apart: `PID` or, where /proc exists, `PID:START`.
 * Null when no such process runs.
 */
export function processIdentity(pid: number): string | null {
  if (!isRunning(pid)) return null;
  const stat = readStat(pid);
  if (!stat) return String(pid);
  return stat.state === "Z" ? null : `${pid}:${stat.startedAt}`;
}

/** The number of a process's parent; null without /proc. */
export function parentOf(pid: number): number | null {
  return readStat(pid)?.parent ?? null;
}

/** Fields 3, 4 and 22 of proc_pid_stat(5), counted behind the command name, which may hold spaces and brackets. */
function readStat(pid: number): { state: string; parent: number; startedAt: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", parent: Number(fields[1]), startedAt: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** Whether the process that `identity` named still runs. Malformed text counts as not running. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return Number.isSafeInteger(pid) && pid > 0 && processIdentity(pid) === identity.trim();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
