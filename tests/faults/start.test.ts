import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAlive, processIdentity } from "@/lib/cli/process/process-identity";
import { childEnv } from "@/lib/env";

const ROOT = join(import.meta.dirname, "../..");
const READY_WITHIN_MS = 5_000;
const GONE_WITHIN_MS = 25_000;

interface Start {
  child: ChildProcess;
  output(): string;
  exited: Promise<number | null>;
}

let home: string;
let port: number;
let running: Start | undefined;

beforeAll(async () => {
  home = await mkdtemp("/tmp/tracklight-start-");
  await chmod(home, 0o755);
  port = await freePort();
  await ready(start());
  await interrupt();
}, 240_000);

afterEach(async () => {
  if (running) await killGroup();
});

afterAll(async () => {
  const left = await serverPid();
  if (left) process.kill(left, "SIGQUIT");
  while (left && processIdentity(left)) await sleep(50);
  await rm(home, { recursive: true, force: true });
});

/** `npm start` in a process group of its own, with the simulated market. */
function start(extra: Record<string, string> = {}): Start {
  const settings = { TRACKLIGHT_HOME: home, TRACKLIGHT_DATA: "simulated", PORT: String(port), DATABASE_URL: null };
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    env: childEnv({ ...settings, NODE_ENV: null, VITEST: null, ...extra }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  child.stderr.on("data", (chunk) => (text += chunk));
  running = { child, output: () => text, exited: new Promise((resolve) => child.once("exit", resolve)) };
  return running;
}

/** @returns ms until /readyz answered 200 */
async function ready(product: Start): Promise<number> {
  const begun = Date.now();
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.status === 200) return Date.now() - begun;
    if (product.child.exitCode !== null || Date.now() - begun > 200_000) throw new Error(product.output());
    await sleep(25);
  }
}

function signalGroup(signal: NodeJS.Signals): void {
  const pid = running?.child.pid;
  if (pid) process.kill(-pid, signal);
}

async function interrupt(): Promise<void> {
  signalGroup("SIGINT");
  await running?.exited;
  running = undefined;
}

async function killGroup(): Promise<void> {
  signalGroup("SIGKILL");
  await running?.exited;
  running = undefined;
}

async function serverPid(): Promise<number> {
  const text = await readFile(join(home, "main/data/postmaster.pid"), "utf8").catch(() => "");
  return Number(text.split("\n")[0]);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

describe("npm start", () => {
  it("answers /readyz within 5 s on unchanged sources, and Ctrl-C leaves neither web nor database behind", async () => {
    expect(await ready(start())).toBeLessThan(READY_WITHIN_MS);
    const server = processIdentity(await serverPid()) ?? "";
    expect(isAlive(server)).toBe(true);
    const begun = Date.now();
    await interrupt();
    while (isAlive(server) && Date.now() - begun < GONE_WITHIN_MS) await sleep(50);
    expect(isAlive(server)).toBe(false);
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });

  it("starts again after kill -9 of the whole process group, over the database that went on running", async () => {
    await ready(start());
    const server = await serverPid();
    await killGroup();
    expect(processIdentity(server)).not.toBeNull();
    expect(await ready(start())).toBeLessThan(READY_WITHIN_MS);
    expect(await serverPid()).toBe(server);
    await interrupt();
  });

  it("starts again after kill -9 of the whole process group and of the database", async () => {
    await ready(start());
    const server = await serverPid();
    await killGroup();
    process.kill(server, "SIGKILL");
    await ready(start());
    expect(await serverPid()).not.toBe(server);
    await interrupt();
  });

  it("goes down when npm alone is killed", async () => {
    await ready(start());
    const server = processIdentity(await serverPid()) ?? "";
    running?.child.kill("SIGKILL");
    const begun = Date.now();
    while (isAlive(server) && Date.now() - begun < GONE_WITHIN_MS) await sleep(50);
    expect(isAlive(server)).toBe(false);
    running = undefined;
  });

  it("says that the port is taken before it does anything else", async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    const product = start();
    expect(await product.exited).toBe(1);
    squatter.close();
    running = undefined;
    expect(product.output()).toContain(
      `Port ${port} on 127.0.0.1 is taken. Stop the program that has it, or take another: PORT=`,
    );
    expect(product.output()).not.toContain("    at ");
  });

  it("refuses a setting that it does not know, by its nearest name", async () => {
    const product = start({ TRACKLIGHT_DAT: "live" });
    expect(await product.exited).toBe(1);
    running = undefined;
    expect(product.output()).toContain("TRACKLIGHT_DAT is not a setting of Tracklight. Did you mean TRACKLIGHT_DATA?");
  });
});
