import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, parentOf, processIdentity } from "@/lib/cli/process/process-identity";

type Signal = "SIGINT" | "SIGTERM";

interface Part {
  stop(signal: Signal): Promise<void>;
  /** ends it without waiting; for a second Ctrl-C and for a part that does not end in time */
  kill(): void;
}

/** The one way out of a running product: parts stop in reverse order of their start. */
export interface Shutdown {
  /** aborted at the first signal */
  signal: AbortSignal;
  add(part: Part): void;
  /** @throws Interrupted when a signal has come */
  throwIfStopping(): void;
  /** stops everything; the same promise for every call */
  stop(signal: Signal): Promise<void>;
}

/** Thrown by a start that is stopped before it has finished. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

const PATIENCE_MS = 22_000;
const LAUNCHER_CHECK_MS = 1_000;
/** A terminal signals the whole group, and npm passes the same Ctrl-C on once more. */
const ECHO_MS = 750;

/**
 * Makes SIGINT, SIGTERM and the death of npm stop the parts within 25 s; a second Ctrl-C kills them.
 * @param isUnderNpm whether npm started this process, which its death would leave orphaned
 */
export function createShutdown(isUnderNpm: boolean): Shutdown {
  const controller = new AbortController();
  const parts: Part[] = [];
  let stopping: Promise<void> | undefined;
  let firstAt = 0;
  const stop = (signal: Signal) => {
    controller.abort();
    stopping ??= Promise.race([stopParts(parts, signal), sleep(PATIENCE_MS).then(() => killParts(parts))]);
    return stopping;
  };
  const leave = (signal: Signal) => {
    if (firstAt > 0 && Date.now() - firstAt < ECHO_MS) return;
    if (firstAt > 0) {
      killParts(parts);
      process.exit(1);
    }
    firstAt = Date.now();
    void stop(signal).then(() => process.exit(0));
  };
  process.on("SIGINT", () => leave("SIGINT"));
  process.on("SIGTERM", () => leave("SIGTERM"));
  if (isUnderNpm) watchLaunchers(() => leave("SIGTERM"));
  return {
    signal: controller.signal,
    add: (part) => void parts.push(part),
    throwIfStopping: () => {
      if (controller.signal.aborted) throw new Interrupted();
    },
    stop,
  };
}

/** npm starts a script by a shell that may stay between them, so both are watched. */
function watchLaunchers(onGone: () => void): void {
  const launchers = [process.ppid, parentOf(process.ppid)].flatMap((pid) => (pid ? [processIdentity(pid) ?? ""] : []));
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, LAUNCHER_CHECK_MS);
  timer.unref();
}

/** A part stays listed until it has stopped, so that a second Ctrl-C reaches the one that hangs. */
async function stopParts(parts: Part[], signal: Signal): Promise<void> {
  for (let part = parts.at(-1); part; part = parts.at(-1)) {
    await part.stop(signal).catch(part.kill);
    parts.pop();
  }
}

function killParts(parts: Part[]): void {
  for (const part of parts) part.kill();
}
