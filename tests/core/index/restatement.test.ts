import { expect, test } from "vitest";
import { correctionKind } from "@/lib/core/index/restatement";

test.each([
  ["the same level is no correction", 100, 100, 1, "none"],
  ["the last bits of a sum in another order are no correction", 100, 100 * (1 + 2e-13), 99, "none"],
  ["0.1 % within a day is silent", 100, 100.1, 24, "silent"],
  ["a hair more is a restatement", 100, 100.2, 1, "restatement"],
  ["so is a small change a day later", 100, 100.01, 25, "restatement"],
  ["and a level where there was none", Number.NaN, 100, 1, "restatement"],
  ["and none where there was a level", 100, Number.NaN, 1, "restatement"],
  ["unknown before and after is no correction", Number.NaN, Number.NaN, 1, "none"],
])("%s", (_, published, corrected, hours, kind) => {
  expect(correctionKind(published, corrected, hours)).toBe(kind);
});
