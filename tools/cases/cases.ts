import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { IndexError } from "@/lib/core/index-error";
import { CaseArgs } from "@/tools/cases/case-args";
import { isCaseMatch, toCaseJson } from "@/tools/cases/case-compare";
import { CASE_MAP } from "@/tools/cases/map/case-map";
import { OUT_OF_SCOPE } from "@/tools/cases/map/out-of-scope";
import { PeerConvention } from "@/tools/cases/map/peer-convention";

/** A reference case. `yes` and `two-forms` are hard targets; the others document a library's own convention. */
const ReferenceCase = z.object({
  id: z.string(),
  fn: z.string(),
  args: z.record(z.string(), z.unknown()),
  expected: z.unknown(),
  tolerance: z.number(),
  toleranceKind: z.enum(["absolute", "relative"]),
  recomputed: z.enum(["yes", "two-forms", "edge-or-convention", "no"]),
});
type ReferenceCase = z.infer<typeof ReferenceCase>;

interface Outcome {
  readonly id: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly got: unknown;
  /** why it was skipped or how it failed; null for a passed case */
  readonly reason: string | null;
}

export interface CaseTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Runs every reference case of a folder against the core.
 * @param dir folder of case files, `*.json`
 * @param options json: one line a case, nothing else
 * @param print receives each line of the report
 * @returns totals over the hard cases (`yes`, `two-forms`)
 */
export function runCases(dir: string, options: { json: boolean }, print: (line: string) => void): CaseTotals {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(dir).sort()) {
    if (!file.endsWith(".json")) continue;
    const cases = z.array(ReferenceCase).parse(JSON.parse(readFileSync(join(dir, file), "utf8")));
    const outcomes = cases.map((one) => ({ outcome: runCase(one), isHard: isHard(one) }));
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { outcome, isHard } of outcomes) if (isHard) counts[outcome.status]++;
    totals.passed += counts.passed;
    totals.failed += counts.failed;
    totals.skipped += counts.skipped;
    const all = outcomes.map(({ outcome }) => outcome);
    if (options.json) for (const { id, status, got } of all) print(JSON.stringify({ id, status, got }));
    else printFile(file, counts, all, print);
  }
  if (!options.json) print(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return totals;
}

function isHard(one: ReferenceCase): boolean {
  return one.recomputed === "yes" || one.recomputed === "two-forms";
}

/** A soft case is run for its answer, but its verdict is always "skipped": a peer's convention is no target. */
function runCase(one: ReferenceCase): Outcome {
  const call = CASE_MAP.get(one.fn);
  if (call === undefined) {
    const reason = OUT_OF_SCOPE.get(one.fn);
    const text = reason === undefined ? `${one.fn}: neither mapped nor listed` : `${one.fn}: ${reason}`;
    return { id: one.id, status: "skipped", got: null, reason: text };
  }
  const got = answerOf(call, one);
  if (got instanceof PeerConvention)
    return { id: one.id, status: "skipped", got: null, reason: `${one.fn}: ${got.message}` };
  const answer = withoutWarmUp(got, one.expected);
  if (!isHard(one)) return { id: one.id, status: "skipped", got: answer, reason: SOFT_REASON[one.recomputed] ?? null };
  const isMatch = isCaseMatch(one.expected, answer, one);
  const reason = isMatch ? null : `expected ${brief(one.expected)}, got ${brief(answer)}`;
  return { id: one.id, status: isMatch ? "passed" : "failed", got: answer, reason };
}

/** Some libraries leave the first window − 1 rows of a rolling column away; ours are NaN there. */
function withoutWarmUp(got: unknown, expected: unknown): unknown {
  if (!Array.isArray(got) || !Array.isArray(expected)) return got;
  const extra = Math.max(got.length - expected.length, 0);
  return got.slice(0, extra).every((value) => value === "NaN") ? got.slice(extra) : got;
}

const SOFT_REASON: Readonly<Record<string, string>> = {
  "edge-or-convention": "the library's own convention or edge case; ours is in the methodology",
  no: "the library's number was not recomputed independently",
};

function answerOf(call: (args: CaseArgs) => unknown, one: ReferenceCase): unknown {
  try {
    return toCaseJson(call(new CaseArgs(one.args)));
  } catch (error) {
    if (error instanceof PeerConvention) return error;
    if (error instanceof IndexError) return { error: error.code };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function printFile(file: string, counts: CaseTotals, outcomes: Outcome[], print: (line: string) => void): void {
  print(`${file}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  const reasons = new Map<string, number>();
  for (const { id, status, reason } of outcomes) {
    if (status === "failed") print(`  failed ${id}: ${reason}`);
    if (status === "skipped" && reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  for (const [reason, count] of reasons) print(`  skipped ${count}: ${reason}`);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
