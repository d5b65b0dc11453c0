import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { childEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

const START_TIMEOUT_MS = 60_000;
const RESTART_DELAY_MS = 1_000;

/** The running web server, kept alive: a process that dies is started again. */
export interface WebProcess {
  port: number;
  stop(signal: "SIGINT" | "SIGTERM"): Promise<void>;
  /** ends it without ceremony */
  kill(): void;
}

/**
 * Starts the web process and resolves once it listens.
 * @param env settings that it gets beside this process's own
 * @throws AppError UNAVAILABLE when it ends before it listens
 */
export async function startWeb(env: Record<string, string>, log: (line: string) => void): Promise<WebProcess> {
  let isStopping = false;
  let child = spawnWeb(env);
  const port = await listening(child);
  const keepAlive = async () => {
    for (;;) {
      const code = await exited(child);
      if (isStopping) return;
      log(`the web process ended (${code}); starting it again`);
      await sleep(RESTART_DELAY_MS);
      if (isStopping) return;
      child = spawnWeb({ ...env, PORT: String(port) });
      await listening(child).catch((error) => log(error.message));
    }
  };
  const ended = keepAlive();
  return {
    port,
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

function spawnWeb(env: Record<string, string>): ChildProcess {
  return fork(join(import.meta.dirname, "web.ts"), [], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: childEnv({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env }),
  });
}

function exited(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode) return Promise.resolve(String(child.exitCode ?? child.signalCode));
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(String(code ?? signal))));
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new AppError("UNAVAILABLE", `The web process did not start: ${why}.`));
    };
    const timer = setTimeout(() => fail(`silent for ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    child.once("message", (message) => {
      clearTimeout(timer);
      const port = typeof message === "object" && message !== null && "port" in message ? Number(message.port) : 0;
      resolve(port);
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? signal}; its message stands above`);
    });
  });
}
