import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Source files under a folder of the clone, without the generated client. */
function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => !file.includes("generated"))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

describe("Outgoing", () => {
  test("Outgoing: every provider's host is fixed in code, over https", { tags: ["outgoing-hosts"] }, () => {
    const clients = sources("lib/providers").filter(({ file }) => file.endsWith("/client.ts"));
    expect(clients).toHaveLength(5);
    for (const { file, text } of clients) {
      const own = /const OWN_URL = "([^"]+)";/.exec(text)?.[1] ?? "";
      expect([file, new URL(own).protocol]).toEqual([file, "https:"]);
      expect([file, text.match(/ownUrl: OWN_URL,/g)?.length]).toEqual([file, 1]);
    }
  });

  test("Outgoing: one module opens connections to hosts, beside the browser's calls of its own server", () => {
    const opens = /from "(undici|node:https?|node:http2|node:tls)"|\bfetch\(/;
    const files = ["app", "components", "lib"].flatMap(sources);
    const found = files
      .filter(({ text }) => opens.test(text.replaceAll(/import type [^;]+;/g, "")))
      .map(({ file }) => file);
    const others = found.filter((file) => !file.startsWith("lib/simulator/") && !file.startsWith("lib/http-cache/"));
    expect(others).toEqual(["lib/client/read-answer.ts", "lib/client/send-change.ts", "lib/providers/http.ts"]);
  });
});
