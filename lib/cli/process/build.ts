import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withFileLock } from "@/lib/cli/process/file-lock";
import { withStep } from "@/lib/cli/progress";
import { childEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** What the build reads. The command line and the HTTP cache are not part of it; tsconfig.json is rewritten by it. */
const SOURCES = ["app", "components", "public", "lib", "prisma/schema.prisma", "package-lock.json"];
const ROOT_FILES = /^((next|postcss|tailwind)\.config\.\w+|(proxy|instrumentation)\.ts)$/;
const NOT_BUILT = /^lib\/(cli|http-cache|simulator|db\/generated)$/;
const LOCK_TIMEOUT_MS = 600_000;
const SHOWN_ON_FAILURE = 4_000;

/**
 * Builds the web pages unless the build at hand was made from these very sources.
 * @returns whether it built
 * @throws AppError UNAVAILABLE when the build fails, with the end of its output
 */
export async function buildOnce(root: string, signal: AbortSignal, log: (line: string) => void): Promise<boolean> {
  const stamp = join(root, ".next", "tracklight-build");
  const wanted = await hashSources(root);
  const isCurrent = async () => (await readFile(stamp, "utf8").catch(() => "")) === wanted;
  if (await isCurrent()) return false;
  await mkdir(join(root, ".data"), { recursive: true });
  return withFileLock(join(root, ".data", "build.lock"), LOCK_TIMEOUT_MS, async () => {
    if (await isCurrent()) return false;
    const { code, output } = await withStep("building the pages", log, () => runBuild(root, signal));
    if (code !== 0) {
      throw new AppError("UNAVAILABLE", `The pages could not be built:\n${output.slice(-SHOWN_ON_FAILURE)}`);
    }
    await writeFile(stamp, wanted);
    return true;
  });
}

function runBuild(root: string, signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      // No database: pages read data per request, never at build time.
      env: childEnv({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: null }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    const abort = () => void child.kill();
    signal.addEventListener("abort", abort, { once: true });
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => {
      signal.removeEventListener("abort", abort);
      resolve({ code, output });
    });
  });
}

async function hashSources(root: string): Promise<string> {
  const hash = createHash("sha256");
  const top = (await readdir(root)).filter((name) => ROOT_FILES.test(name));
  for (const source of [...SOURCES, ...top].toSorted()) {
    const files = await listFiles(root, source);
    const texts = await Promise.all(files.map((path) => readFile(join(root, path))));
    for (const [i, path] of files.entries()) {
      hash
        .update(`${path}\0`)
        .update(texts[i] ?? "")
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function listFiles(root: string, path: string): Promise<string[]> {
  if (NOT_BUILT.test(path)) return [];
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (!entries) return [path];
  const names = entries.map((entry) => entry.name).toSorted();
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`)))).flat();
}
