import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const ROOT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const Entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  /** packed inside another package, whose hash holds it */
  inBundle: z.boolean().optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Entry) });
const Sbom = z.object({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(z.object({ name: z.string(), version: z.string() })),
});

/** May be shipped with the product; each leaves its own terms to us. */
const LICENCES = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "Unlicense",
  "BlueOak-1.0.0",
  "Python-2.0",
  // a font, a table of browsers, and libraries that are linked to and not changed
  "OFL-1.1",
  "CC-BY-4.0",
  "EPL-2.0",
  "LGPL-3.0-or-later",
  "MPL-2.0",
]);
/** Packages whose manifest names no licence, with the one that their own text is. */
const READ_LICENCES: Readonly<Record<string, string>> = { "seq-queue": "MIT" };

const textOf = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const manifest = Manifest.parse(JSON.parse(textOf("package.json")));
const packages = Object.entries(Lock.parse(JSON.parse(textOf("package-lock.json"))).packages).filter(([at]) => at);
const locked = new Map(packages);
const nameOf = (at: string) => at.slice(at.lastIndexOf("node_modules/") + "node_modules/".length);

/**
 * Whether a package is a tool of ours and no part of the product. better-auth names vitest as a peer that it can do without:
 * what only that brings, or what lies inside such a package, counts as a tool.
 */
function isTool(at: string): boolean {
  const { dev, devOptional } = locked.get(at) ?? {};
  const nested = at.lastIndexOf("/node_modules/");
  return dev === true || devOptional === true || (nested > 0 && isTool(at.slice(0, nested)));
}

describe("Supply chain", () => {
  test("Supply chain: every dependency is pinned to one exact version", { tags: ["supply-pinned"] }, () => {
    const { dependencies, devDependencies, overrides } = manifest;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("Supply chain: the lockfile holds every package by version, and names no registry's host", {
    tags: ["supply-lockfile"],
  }, () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { version }]) => version === undefined)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(textOf("package-lock.json")).not.toMatch(/"(git\+|file:|https?:\/\/[^"]*\.tgz)/);
  });

  test("Supply chain: what is installed here is held by its hash", () => {
    const unproven = packages.filter(
      ([at, { integrity, inBundle }]) =>
        integrity === undefined && inBundle !== true && existsSync(path.join(ROOT, at)),
    );
    expect(unproven).toEqual([]);
  });

  test("Supply chain: every package with an install script is on the list, and none may run it", {
    tags: ["supply-scripts"],
  }, () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([at]) => nameOf(at));
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
    expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
  });

  test("Supply chain: every package that is shipped has a licence of the list", { tags: ["supply-licences"] }, () => {
    const shipped = packages.filter(([at]) => !isTool(at) && existsSync(path.join(ROOT, at)));
    expect(shipped.length).toBeGreaterThan(50);
    const strange = shipped.flatMap(([at, { license = READ_LICENCES[nameOf(at)] }]) => {
      const terms = (license ?? "none").replace(/[()]/g, "").split(/ and | or /i);
      return terms.every((term) => LICENCES.has(term)) ? [] : [`${at}: ${license ?? "none"}`];
    });
    expect(strange).toEqual([]);
  });

  test("Supply chain: npm sbom lists every dependency with its version, without a network", {
    tags: ["supply-sbom"],
    timeout: 30_000,
  }, async () => {
    const args = ["sbom", "--sbom-format=cyclonedx", "--offline"];
    const { stdout } = await run("npm", args, {
      cwd: ROOT,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32",
    });
    const listed = new Set(Sbom.parse(JSON.parse(stdout)).components.map(({ name, version }) => `${name}@${version}`));
    const missing = Object.entries(manifest.dependencies).filter(
      ([name, version]) => !listed.has(`${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});
