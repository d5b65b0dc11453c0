import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildOnce } from "@/lib/cli/process/build";
import { runChild } from "@/lib/cli/process/run-child";
import { withStep } from "@/lib/cli/progress";
import type { Env } from "@/lib/env";
import { runVitest, type VitestEnd } from "@/tools/run-vitest";
import { SECURITY_PROMISES } from "@/tools/security-promises";

type Log = (line: string) => void;

interface Counts {
  passed: number;
  failed: number;
  passedTags: Set<string>;
}

/** Folder of published index cases, beside the clone where it is at hand. */
const CASES = "../shared/cases";

/**
 * Every check and test of the product, the whole of `npm test`. Goes on after a failure, so that one run reports all,
 * and ends with the line `N passed, N failed` over all tests, each other check that failed counting as one.
 * @returns exit code
 */
export async function check(root: string, env: Env, log: Log): Promise<number> {
  const counts: Counts = { passed: 0, failed: 0, passedTags: new Set() };
  const fail = (isGood: boolean) => {
    if (!isGood) counts.failed += 1;
    return isGood;
  };
  const bin = (name: string, ...args: string[]) => command(root, log, join(root, "node_modules/.bin", name), args);
  // The routes' types are generated; a fresh clone has none yet.
  fail(await bin("next", "typegen"));
  fail(await bin("tsc", "--noEmit"));
  fail(await bin("biome", "check", "."));
  fail(await bin("knip"));
  // What only tests use is dead too.
  fail(await bin("knip", "--production", "--config", "knip.production.json"));
  add(counts, await vitest(root, ["unit", "integration"]));
  if (existsSync(join(root, CASES))) fail(await runCases(root, log));
  else log(`cases: skipped, ${CASES} is not there`);
  const isBuilt = await buildOnce(root, new AbortController().signal, log).then(
    () => true,
    (error) => {
      log(error instanceof Error ? error.message : String(error));
      return false;
    },
  );
  if (fail(isBuilt)) add(counts, await vitest(root, ["faults", ...(await browserProjects(env, counts, log))]));
  if (counts.failed === 0) fail(namePromises(counts.passedTags, log));
  log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

/** Names each promise of security that no passing test keeps. @returns whether all are kept */
function namePromises(passedTags: ReadonlySet<string>, log: Log): boolean {
  const broken = Object.entries(SECURITY_PROMISES).filter(([id]) => !passedTags.has(id));
  for (const [id, promise] of broken) log(`no test keeps the promise ${id}: ${promise}`);
  return broken.length === 0;
}

/** The end-to-end tests, where a browser is at hand. Without one they are skipped, but never silently in CI. */
async function browserProjects(env: Env, counts: Counts, log: Log): Promise<string[]> {
  const { findBrowser } = await import("@/tools/find-browser");
  if (findBrowser(env)) return ["journeys"];
  log("end-to-end tests: skipped, no Chromium, Chrome, Edge or Brave was found; name one by CHROMIUM_PATH");
  if (env.CI) counts.failed += 1;
  return [];
}

async function runCases(root: string, log: Log): Promise<boolean> {
  const main = ["--import", import.meta.resolve("tsx"), join(root, "tools/main.ts")];
  return command(root, log, process.execPath, [...main, "cases", CASES]);
}

/** Runs a quiet check; what it has to say appears when it fails. */
async function command(root: string, log: Log, file: string, args: string[]): Promise<boolean> {
  const title = `${file.split("/").pop()} ${args.join(" ")}`.trim();
  const { code, output } = await withStep(title.replace(/^node .*main\.ts /, ""), log, () =>
    runChild(root, file, args, { output: "pipe" }),
  );
  if (code !== 0) log(output.trimEnd());
  return code === 0;
}

function vitest(root: string, projects: string[]): Promise<VitestEnd> {
  return runVitest(
    root,
    projects.flatMap((project) => ["--project", project]),
    { output: "inherit" },
  );
}

function add(counts: Counts, more: VitestEnd): void {
  counts.passed += more.passed;
  counts.failed += more.failed;
  for (const tag of more.passedTags) counts.passedTags.add(tag);
}
