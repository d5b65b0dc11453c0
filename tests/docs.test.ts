import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

function markdown(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    return entry.isDirectory() ? markdown(full) : entry.name.endsWith(".md") ? [full] : [];
  });
}

function sources(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(full);
    return /\.(tsx?|prisma)$/.test(entry.name) ? [readFileSync(full, "utf8")] : [];
  });
}

/** `lib/core/metrics/NAME.ts` says where a file would go. */
const isPlaceholder = (cited: string) => /(^|\/)[A-Z]{2,}(\.|\/|$)/.test(cited) && !cited.endsWith(".md");

const pages = [path.join(ROOT, "README.md"), ...markdown(path.join(ROOT, "docs"))];

describe("documents stay true", () => {
  test("every path that a document cites exists", () => {
    const cited = pages.flatMap((page) =>
      [
        ...readFileSync(page, "utf8").matchAll(
          /`((?:app|components|lib|prisma|tests|tools|scripts|docs|bench|public)\/[\w\-./[\]]+)`/g,
        ),
      ].map((match) => ({ page: path.relative(ROOT, page), cited: match[1] ?? "" })),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((entry) => !isPlaceholder(entry.cited) && !existsSync(path.join(ROOT, entry.cited)))).toEqual(
      [],
    );
  });

  test("no document cites a file outside the repository", () => {
    const outside = pages.flatMap((page) =>
      [
        ...readFileSync(page, "utf8").matchAll(
          /(?:`|\()((?:\.\.\/)*(?:[\w-]+\/)*[\w.-]+\.(?:md|mjs|ts|tsx|css))(?:`|\))/g,
        ),
      ]
        .map((match) => match[1] ?? "")
        .filter((cited) => ![path.dirname(page), ROOT].some((from) => existsSync(path.resolve(from, cited))))
        .filter((cited) => !isPlaceholder(cited))
        .filter((cited) => cited.includes("/") || cited.endsWith(".md"))
        .map((cited) => [path.relative(ROOT, page), cited]),
    );
    expect(outside).toEqual([]);
  });

  test("every identifier of the glossary exists in the code", () => {
    const code = [...sources(path.join(ROOT, "lib")), ...sources(path.join(ROOT, "prisma"))].join("\n");
    const rows = readFileSync(path.join(ROOT, "docs/glossary.md"), "utf8").split("\n").slice(5);
    const identifiers = rows.flatMap((row) =>
      [...(row.split("|")[3] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ""),
    );
    expect(identifiers.length).toBeGreaterThan(15);
    expect(identifiers.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });
});
