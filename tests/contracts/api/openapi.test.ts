import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { generateApi } from "swagger-typescript-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiParameters, openApiDocument } from "@/lib/contracts/api/openapi";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";
import { parametersOf } from "@/lib/site/addresses";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const names = Object.keys(API_V1) as ApiName[];

describe("the description of the public API", () => {
  test("describes every read, and no other path", () => {
    const document = openApiDocument("1.0", en.developers.words);
    expect(Object.keys(document.paths).sort()).toEqual(names.map((name) => `/api/v1/${name}`).sort());
  });

  test.each([
    ["English", en],
    ["German", de],
  ])("has words for every read and parameter, and none to spare: %s", (_language, messages) => {
    const words = messages.developers.words;
    expect(Object.keys(words.read).sort()).toEqual([...names].sort());
    const parameters = new Set(names.flatMap((name) => apiParameters(name).map((parameter) => parameter.name)));
    expect(Object.keys(words.parameter).sort()).toEqual([...parameters].sort());
  });

  test("an answer depends on the parameters of its own query alone", () => {
    expect(parametersOf("/api/v1/nav")).toEqual(expect.arrayContaining(["basket", "from", "to", "format"]));
    expect(parametersOf("/api/v1/nav")).not.toContain("baskets");
    expect(parametersOf("/api/v1/nosuch")).toEqual([]);
    expect(parametersOf("/de/assets/TAO")).toEqual(parametersOf("/assets/TAO"));
    expect(parametersOf("/de")).toEqual(parametersOf("/"));
    expect(parametersOf("/facts")).toEqual([]);
  });
});

describe("a client generated from it", () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), "tracklight-client-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test("compiles under strict rules and knows that a level can be null", async () => {
    const document = openApiDocument("1.0", en.developers.words);
    const { files } = await generateApi({
      spec: JSON.parse(JSON.stringify(document)),
      silent: true,
      output: false,
      httpClientType: "fetch",
    });
    const [client] = files;
    writeFileSync(path.join(dir, "client.ts"), client?.fileContent ?? "");
    writeFileSync(
      path.join(dir, "use.ts"),
      `import { Api, type Nav } from "./client";
export async function lastNet(): Promise<number | null | undefined> {
  const nav: Nav = (await new Api({ baseUrl: "http://127.0.0.1" }).api.getNav({ basket: "ai-fund" })).data as Nav;
  return nav.net.at(-1);
}
// @ts-expect-error a basket is required
void new Api().api.getNav({});
// @ts-expect-error a level may be unknown
export const level = (nav: Nav): number[] => nav.net;
`,
    );
    const compile = promisify(execFile)(
      path.join(ROOT, "node_modules/.bin/tsc"),
      [
        "--ignoreConfig",
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--target",
        "es2024",
        "--lib",
        "es2024,dom",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        path.join(dir, "use.ts"),
      ],
      { cwd: dir },
    );
    await expect(compile.catch((error: { stdout: string }) => error.stdout)).resolves.toMatchObject({ stdout: "" });
  }, 60_000);
});
