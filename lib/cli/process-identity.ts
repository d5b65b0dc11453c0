import { readFileSync } from "node:fs";

/**
 * Names a process so that a later one with the same number is told apart: `PID` or, where /proc exists, `PID:START`.
 * Null when no such process runs.
 */
export function processIdentity(pid: number): string | null {
  if (!isRunning(pid)) return null;
  try {
    // Field 22 of proc_pid_stat(5), counted behind the command name, which may hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    return `${pid}:${fields[19]}`;
  } catch {
    return String(pid);
  }
}

/** Whether the process that `identity` named still runs. Malformed text is nobody. */
export function isAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return Number.isSafeInteger(pid) && pid > 0 && processIdentity(pid) === identity.trim();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
