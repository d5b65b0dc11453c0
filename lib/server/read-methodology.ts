import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

const FILES = { en: "methodology.md", de: "methodology.de.md" } as const;

/** The methodology as Markdown in a language: the very file that stands in the repository. */
export async function readMethodology(language: keyof typeof FILES): Promise<string> {
  return await readFile(path.join(process.cwd(), "docs", FILES[language]), "utf8");
}
