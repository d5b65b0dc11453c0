import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { childEnv } from "@/lib/env";

const ROOT = path.resolve(import.meta.dirname, "../..");
const START_TIMEOUT_MS = 180_000;

/** A closed loopback port in place of the network: no test calls a real provider. */
const UNREACHABLE = Object.fromEntries(
  ["BINANCE", "COINBASE", "KRAKEN", "COINGECKO", "DEFILLAMA"].map((name) => [
    `TRACKLIGHT_${name}_URL`,
    "http://127.0.0.1:9",
  ]),
);

/** The whole product, started as a reader starts it, in a home of its own. */
export interface RunningProduct {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  /** folder of its embedded PostgreSQL */
  readonly home: string;
  /** everything it printed so far */
  output(): string;
  stop(): Promise<void>;
}

/** Resolves with the printed address. */
function address(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no address after ${START_TIMEOUT_MS} ms:\n${output()}`)),
      START_TIMEOUT_MS,
    );
    child.stdout?.on("data", () => {
      const match = /Tracklight is at (http:\S+)/.exec(output());
      if (match?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(match[1]);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with ${code} before it had an address:\n${output()}`));
    });
  });
}

/**
 * Starts `up` on a fresh embedded PostgreSQL and a free port, with providers that do not answer.
 * @param args further arguments, such as --import DIR
 * @param env further settings
 */
export async function startProduct(args: readonly string[], env: Record<string, string> = {}): Promise<RunningProduct> {
  const home = await mkdtemp("/tmp/tracklight-e2e-");
  // The database's own user must be able to enter it.
  await chmod(home, 0o755);
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), path.join(ROOT, "lib/cli/main.ts"), "up", ...args],
    {
      cwd: ROOT,
      env: childEnv({
        ...UNREACHABLE,
        PORT: "0",
        DATABASE_URL: null,
        TRACKLIGHT_HOME: home,
        NODE_ENV: null,
        VITEST: null,
        ...env,
      }),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  child.stderr.on("data", (chunk) => (text += chunk));
  const exited = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
    await rm(home, { recursive: true, force: true });
  };
  try {
    return { url: await address(child, () => text), home, output: () => text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
