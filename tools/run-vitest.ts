import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { type ChildEnd, runChild } from "@/lib/cli/process/run-child";

export interface VitestEnd {
  readonly passed: number;
  readonly failed: number;
  readonly passedTags: ReadonlySet<string>;
  /** what it printed, where that was captured */
  readonly output: string;
}

const Report = z.object({
  numPassedTests: z.number().default(0),
  numFailedTests: z.number().default(0),
  testResults: z
    .array(
      z.object({
        assertionResults: z.array(z.object({ status: z.string(), tags: z.array(z.string()).default([]) })),
      }),
    )
    .default([]),
});

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
  const report = Report.parse(JSON.parse(await readFile(file, "utf8").catch(() => "{}")));
  await rm(folder, { recursive: true });
  const failed = report.numFailedTests;
  const passed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "passed"),
  );
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    passedTags: new Set(passed.flatMap(({ tags }) => tags)),
    output,
  };
}
