import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface CliEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a terminal does: `npm run cli -- verify` is runCli(["verify"]). @param env beside this process's own */
export async function runCli(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CliEnd> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/main.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}
