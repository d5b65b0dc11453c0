import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "@/components/methodology/parse-document";

const DOCS = path.resolve(import.meta.dirname, "../docs");
const english = readFileSync(path.join(DOCS, "methodology.md"), "utf8");
const german = readFileSync(path.join(DOCS, "methodology.de.md"), "utf8");

const headings = (text: string) =>
  parseDocument(text, english).sections.map(({ depth, anchor }) => `${"#".repeat(depth)} ${anchor}`);
const examples = (text: string) => [...text.matchAll(/^```example (\S+)$/gm)].map((match) => match[1]);
const formulas = (text: string) => [...text.matchAll(/`(lib\/core\/[^`]+)`/g)].map((match) => match[1]);
const tableRows = (text: string) => text.split("\n").filter((line) => line.startsWith("|")).length;

describe("the methodology", () => {
  test("has the same headings, in the same order and with the same anchors, in both languages", () => {
    expect(headings(german)).toEqual(headings(english));
    expect(headings(english).length).toBeGreaterThan(20);
  });

  test("cites the same code and has the same examples and as many table rows in both", () => {
    expect(formulas(german)).toEqual(formulas(english));
    expect(examples(german)).toEqual(examples(english));
    expect(tableRows(german)).toBe(tableRows(english));
  });

  test("names only examples that the page can compute", () => {
    const known = ["fund-level", "drift", "review", "fee", "risk", "contribution"];
    expect(examples(english).toSorted()).toEqual(known.toSorted());
  });

  test("cites every rule's file of the core", () => {
    const cited = new Set(formulas(english).map((file) => path.basename(file ?? "")));
    for (const file of [
      "event-study.ts",
      "attribute.ts",
      "restatement.ts",
      "rule-basket.ts",
      "net-levels.ts",
      "weighting.ts",
    ]) {
      expect([file, cited.has(file)]).toEqual([file, true]);
    }
  });
});
