import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Below these, a published flaw is open. */
const FLOORS = { next: "16.4.4", "react-dom": "19.3.1", "better-auth": "1.7.7", zod: "4.6.7" };

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

function isAtLeast(version: string, floor: string): boolean {
  const [given, least] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const [i, part] of (least ?? []).entries()) {
    if (given?.[i] !== part) return (given?.[i] ?? Number.NaN) > part;
  }
  return true;
}

const { dependencies } = Manifest.parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));
const { packages } = Lock.parse(JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")));

describe("Floors", () => {
  test.each([
    ["16.4.4", "16.4.4", true],
    ["16.10.0", "16.4.4", true],
    ["16.4.3", "16.4.4", false],
    ["15.9.9", "16.4.4", false],
    ["16.4.4-canary.1", "16.4.4", true],
    ["latest", "16.4.4", false],
  ])("%s against a floor of %s: %s", (version, floor, isGood) => {
    expect(isAtLeast(version, floor)).toBe(isGood);
  });

  test.each(Object.entries(FLOORS).filter(([name]) => name !== "better-auth" || name in dependencies))(
    "Floors: every %s in the lockfile, and the one that is installed, is at least %s",
    { tags: ["floors"] },
    (name, floor) => {
      const locked = Object.entries(packages)
        .filter(([at]) => at === `node_modules/${name}` || at.endsWith(`/node_modules/${name}`))
        .map(([at, { version = "" }]) => ({ at, version, isAtLeast: isAtLeast(version, floor) }));
      expect(locked.length).toBeGreaterThan(0);
      expect(locked.filter((found) => !found.isAtLeast)).toEqual([]);
      const installed = z.object({ version: z.string() });
      const manifest = readFileSync(path.join(ROOT, "node_modules", name, "package.json"), "utf8");
      expect(isAtLeast(installed.parse(JSON.parse(manifest)).version, floor)).toBe(true);
    },
  );
});
