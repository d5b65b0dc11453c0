import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCases } from "@/tools/cases/cases";

const CASES = join(import.meta.dirname, "../../../shared/cases");
const suite = existsSync(CASES) ? describe : describe.skip;

suite(`reference cases (skipped without ${CASES})`, () => {
  it("none fails, and every function is either mapped or listed with a reason", () => {
    const lines: string[] = [];
    const totals = runCases(CASES, { json: false }, (line) => lines.push(line));
    expect(lines.filter((line) => line.startsWith("  failed"))).toEqual([]);
    expect(lines.filter((line) => line.includes("neither mapped nor listed"))).toEqual([]);
    expect(lines.find((line) => line.startsWith("index.json"))).toBe("index.json: 56 passed, 0 failed, 0 skipped");
    expect(lines.find((line) => line.startsWith("index-real.json"))).toBe(
      "index-real.json: 2 passed, 0 failed, 0 skipped",
    );
    expect(lines.at(-1)).toBe(`${totals.passed} passed, 0 failed, ${totals.skipped} skipped`);
  });
});
