import { setTimeout as sleep } from "node:timers/promises";

type Signal = "SIGINT" | "SIGTERM";

/** Something that a start has started. */
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

/** A start that was told to stop before it was through. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

const PATIENCE_MS = 22_000;
const PARENT_CHECK_MS = 1_000;

/**
 * Makes SIGINT, SIGTERM and the death of a parent npm stop the parts within 25 s; a second Ctrl-C kills them.
 * @param isUnderNpm whether npm started this process and is to be watched: its death leaves the process orphaned
 */
export function createShutdown(isUnderNpm: boolean): Shutdown {
  const controller = new AbortController();
  const parts: Part[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (signal: Signal) => {
    controller.abort();
    stopping ??= Promise.race([stopParts(parts, signal), sleep(PATIENCE_MS).then(() => killParts(parts))]);
    return stopping;
  };
  const leave = (signal: Signal) => {
    if (stopping) {
      killParts(parts);
      process.exit(1);
    }
    void stop(signal).then(() => process.exit(0));
  };
  process.on("SIGINT", () => leave("SIGINT"));
  process.on("SIGTERM", () => leave("SIGTERM"));
  const parent = process.ppid;
  const watch = setInterval(
    () => isUnderNpm && process.ppid !== parent && !stopping && leave("SIGTERM"),
    PARENT_CHECK_MS,
  );
  watch.unref();
  return {
    signal: controller.signal,
    add: (part) => void parts.push(part),
    throwIfStopping: () => {
      if (controller.signal.aborted) throw new Interrupted();
    },
    stop,
  };
}

async function stopParts(parts: Part[], signal: Signal): Promise<void> {
  for (let part = parts.pop(); part; part = parts.pop()) await part.stop(signal).catch(part.kill);
}

function killParts(parts: Part[]): void {
  for (const part of parts) part.kill();
}
