import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Interrupted } from "@/lib/cli/process/shutdown";
import { childEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

const START_TIMEOUT_MS = 60_000;
const RESTART_DELAY_MS = 1_000;

/** A supervised process: restarted when it dies. */
export interface SupervisedProcess {
  /** @throws AppError UNAVAILABLE when it ends before it is ready for the first time; Interrupted when it was stopped */
  readonly ready: Promise<void>;
  stop(signal: "SIGINT" | "SIGTERM"): Promise<void>;
  /** ends it without ceremony */
  kill(): void;
}

interface ProcessOptions {
  /** "web" | "worker": its file in this folder, and what the log calls it */
  readonly name: "web" | "worker";
  /** settings added to this process's own; read at every start */
  readonly env: () => Record<string, string>;
  readonly log: (line: string) => void;
  /** takes what it says over the channel once it is ready; the first message says that it is */
  readonly onMessage?: (message: unknown) => void;
}

function startProcess(options: ProcessOptions): SupervisedProcess {
  const { name, log } = options;
  let isStopping = false;
  let child = spawnProcess(options);
  const first = ready(child, options);
  const keepAlive = async () => {
    // One that never became ready is not restarted: `ready` rejects with the reason.
    if (!(await first.then(() => true).catch(() => false))) return;
    for (;;) {
      const code = await exited(child);
      if (isStopping) return;
      log(`the ${name} process ended (${code}); starting it again`);
      await sleep(RESTART_DELAY_MS);
      if (isStopping) return;
      child = spawnProcess(options);
      await ready(child, options).catch((error) => log(error.message));
    }
  };
  const ended = keepAlive();
  return {
    ready: first.catch((error) => {
      throw isStopping ? new Interrupted() : error;
    }),
    stop: async (signal) => {
      isStopping = true;
      child.kill(signal);
      await ended;
    },
    kill: () => {
      isStopping = true;
      child.kill("SIGKILL");
    },
  };
}

/** Starts the web process; its port is known once it is ready and stays the same after a restart. */
export function startWeb(
  env: Record<string, string>,
  log: (line: string) => void,
): SupervisedProcess & { port(): number } {
  let port = 0;
  const webProcess = startProcess({
    name: "web",
    log,
    env: () => (port === 0 ? env : { ...env, PORT: String(port) }),
    onMessage: (message) => {
      if (typeof message === "object" && message !== null && "port" in message) port = Number(message.port);
    },
  });
  return { ...webProcess, port: () => port };
}

/** Starts the worker process; its messages go to the log. */
export function startWorker(env: Record<string, string>, log: (line: string) => void): SupervisedProcess {
  const onMessage = (message: unknown) => {
    if (typeof message === "object" && message !== null && "line" in message) log(String(message.line));
  };
  return startProcess({ name: "worker", env: () => env, log, onMessage });
}

function spawnProcess({ name, env, onMessage }: ProcessOptions): ChildProcess {
  const child = fork(join(import.meta.dirname, `${name}.ts`), [], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    env: childEnv({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env() }),
  });
  if (onMessage) child.on("message", onMessage);
  return child;
}

function exited(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode) return Promise.resolve(String(child.exitCode ?? child.signalCode));
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(String(code ?? signal))));
}

function ready(child: ChildProcess, { name }: ProcessOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new AppError("UNAVAILABLE", `The ${name} process did not start: ${why}.`));
    };
    const timer = setTimeout(() => fail(`silent for ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    child.once("message", () => {
      clearTimeout(timer);
      resolve();
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? signal}; its message is above`);
    });
  });
}
