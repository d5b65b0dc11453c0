import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { AppError } from "@/lib/errors";
import { runVitest } from "@/tools/run-vitest";

const MINUTE_MS = 60_000;
/** A title that begins with the id of a row: test("F2 a seeded storm…"), describe(`P3 ${provider}`). */
const ROW_TITLE = /\b(?:describe|test|it)\b[^;]{0,120}?["'`]([A-Z]\d)(?=[ :,])/g;

/** By row of the reliability plan: the test files that have a test of that name, relative to the clone. */
function listRows(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>();
  const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /\.test\.tsx?$/.test(name)).sort()) {
    for (const [, row = ""] of readFileSync(join(root, "tests", file), "utf8").matchAll(ROW_TITLE)) {
      rows.set(row, (rows.get(row) ?? new Set()).add(join("tests", file)));
    }
  }
  return rows;
}

/**
 * Runs the tests of one row of the reliability plan with their long count of trials, for at most its budget and the end
 * of the last trial, and ends with what each reached.
 * @param row id such as F2; a test belongs to it when its title begins with it
 * @param minutes of all its trials
 * @returns exit code
 * @throws AppError VALIDATION naming the known rows
 */
export async function testLong(
  root: string,
  { row, minutes }: { row: string; minutes: number },
  log: (line: string) => void,
): Promise<number> {
  const rows = listRows(root);
  const files = rows.get(row);
  if (!files) throw new AppError("VALIDATION", `There is no row ${row}; known: ${[...rows.keys()].sort().join(", ")}.`);
  log(`${row}: up to ${minutes} min of trials in ${[...files].join(", ")}`);
  const budgetMs = minutes * MINUTE_MS;
  const { passed, failed, output } = await runVitest(
    root,
    [...files, "--testNamePattern", `(?:^|\\s)${row}(?=[\\s:,])`, "--mode", "long", "--no-file-parallelism"],
    { output: "both", env: { TRACKLIGHT_TEST_BUDGET_MS: String(Math.round(budgetMs)) } },
  );
  for (const line of stripVTControlCharacters(output).split("\n")) if (line.startsWith(`${row}: `)) log(line);
  log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}
