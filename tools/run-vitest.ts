import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChildEnd, runChild } from "@/lib/cli/process/run-child";

/** What a run of tests came to. */
export interface VitestEnd {
  readonly passed: number;
  readonly failed: number;
  /** what it printed, where that was kept */
  readonly output: string;
}

function numberAt(report: unknown, name: string): number {
  if (typeof report !== "object" || report === null) return 0;
  return Number(new Map(Object.entries(report)).get(name) ?? 0);
}

/**
 * Runs tests of the clone.
 * @param args of `vitest run`: files, projects, a pattern
 * @returns counts of tests; a file that can't be loaded, or a failing setup, counts as one failure
 */
export async function runVitest(
  root: string,
  args: readonly string[],
  options: Parameters<typeof runChild>[3],
): Promise<VitestEnd> {
  const folder = await mkdtemp(join(tmpdir(), "tracklight-check-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const vitest = join(root, "node_modules/.bin/vitest");
  const { code, output }: ChildEnd = await runChild(
    root,
    vitest,
    ["run", "--passWithNoTests", ...reporters, ...args],
    options,
  );
  const report: unknown = JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
  await rm(folder, { recursive: true });
  const failed = numberAt(report, "numFailedTests");
  return {
    passed: numberAt(report, "numPassedTests"),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    output,
  };
}
